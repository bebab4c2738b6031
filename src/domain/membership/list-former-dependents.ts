import type { Db } from '../../platform/database.ts';
import { selectFormerDependents } from './cover.store.ts';

/** Somebody who came under another primary: her name, for the claims of the viewer's time, and nothing else. */
export type FormerDependent = {
  contractId: number;
  membershipId: number;
  personId: number;
  firstName: string;
  lastName: string;
  jalaliYear: number;
};

/** Those of whom the viewer still sees claims, the newest contract first. */
export async function listFormerDependents(db: Db): Promise<FormerDependent[]> {
  const rows = await selectFormerDependents(db);
  return rows.map(row => ({
    contractId: row.contract_id,
    membershipId: row.membership_id,
    personId: row.person_id,
    firstName: row.first_name,
    lastName: row.last_name,
    jalaliYear: row.jalali_year,
  }));
}
