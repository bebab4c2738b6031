import type { Db } from '../../platform/database.ts';
import { type FamilyCounts, selectFamilyCounts } from './family.store.ts';
import type { FindingCode } from './judging/findings.ts';
import type { Roster } from './roster.ts';

export type { FamilyCounts } from './family.store.ts';

/** Findings that leave a dependent without a primary. */
export const unlinking: readonly FindingCode[] = [
  'primary-missing',
  'primary-orphan',
  'primary-is-self',
  'primary-is-dependent',
  'primary-held',
];

/** The households among the good rows, and who stands alone though a dependent. */
export function countFamilies(db: Db, roster: Roster): Promise<FamilyCounts> {
  return selectFamilyCounts(db, { contractId: roster.contractId, rosterId: roster.id }, unlinking);
}
