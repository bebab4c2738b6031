import type { Db } from '../../platform/database.ts';
import type { ContractTerms } from '../contract/find-contract-terms.ts';
import { findContractTerms } from '../contract/find-contract-terms.ts';
import { listStaff, type StaffMember } from '../organization/list-staff.ts';
import type { Roster, StaffName } from './roster.ts';
import type { RosterRow } from './roster-row.ts';
import { selectRowOwner } from './row-owner.store.ts';

/** Whose house sees to a row, as long as nobody was named. */
export type OwnerSide = 'policyholder' | 'agency';

export type RowOwner = { side: OwnerSide; handedTo: StaffName | undefined };

/**
 * Who sees to a row: who somebody is, the employer knows; what the contract's plans are, its agency does. Undefined for
 * a row that waits for nobody.
 */
function sideOf(
  { standing, findings }: Pick<RosterRow, 'standing' | 'findings'>,
  { agency }: Pick<ContractTerms, 'agency'>,
): OwnerSide | undefined {
  if (standing === 'held') return 'policyholder';
  if (standing === 'aside' || !findings.some(({ code }) => code === 'plan-unknown')) return undefined;
  return agency ? 'agency' : 'policyholder';
}

export async function findRowOwner(db: Db, roster: Roster, row: RosterRow): Promise<RowOwner | undefined> {
  const terms = await findContractTerms(db, roster.contractId);
  const side = terms && sideOf(row, terms);
  if (!side) return undefined;
  const place = { contractId: roster.contractId, rosterId: roster.id };
  const handed = await selectRowOwner(db, place, row.rowNumber);
  return {
    side,
    handedTo: handed && { id: handed.staff_id, fa: handed.name_fa ?? '', en: handed.name_en ?? '' },
  };
}

/** Those to whom a row of this contract may be handed: whoever works with its rosters. */
export async function listRowOwners(db: Db, contractId: number): Promise<StaffMember[]> {
  const terms = await findContractTerms(db, contractId);
  if (!terms) return [];
  const houses = [terms.policyholder.id, terms.agency?.id, terms.administrator.id];
  const staff = await listStaff(db);
  return staff.filter(
    ({ role, organization, disabledAt }) =>
      role !== 'system-administrator' && disabledAt === undefined && houses.includes(organization.id),
  );
}

/** The houses of a contract that a viewer's organization is: without an agency, the policyholder sees to plans, too. */
export async function sidesOf(db: Db, contractId: number, organizationId: number): Promise<OwnerSide[]> {
  const terms = await findContractTerms(db, contractId);
  if (terms?.policyholder.id === organizationId)
    return terms.agency ? ['policyholder'] : ['policyholder', 'agency'];
  return terms?.agency?.id === organizationId ? ['agency'] : [];
}
