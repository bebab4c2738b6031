import type { Db } from '../../platform/database.ts';
import { type FamilyCounts, selectFamilyCounts } from './family.store.ts';
import type { Roster } from './roster.ts';

export type { FamilyCounts } from './family.store.ts';

/** The households among the good rows, and who stands alone though a dependent. */
export function countFamilies(db: Db, roster: Roster): Promise<FamilyCounts> {
  return selectFamilyCounts(db, { contractId: roster.contractId, rosterId: roster.id });
}
