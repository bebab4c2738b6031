import type { Db } from '../../platform/database.ts';
import { selectPlans } from './contract.store.ts';

export type Plan = {
  id: number;
  code: string;
  name: { fa: string; en: string };
  /** A dependent who is linked to no primary cannot activate an account. */
  needsPrimary: boolean;
};

export async function listPlans(db: Db, contractId: number): Promise<Plan[]> {
  const rows = await selectPlans(db, contractId);
  return rows.map(({ id, code, name_fa: fa, name_en: en, needs_primary: needsPrimary }) => ({
    id,
    code,
    name: { fa, en },
    needsPrimary,
  }));
}
