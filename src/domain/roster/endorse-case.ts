import type { Db } from '../../platform/database.ts';
import { type CaseEndorsement, insertCaseEndorsement } from './case-endorsement.store.ts';

/**
 * What a correction case changes becomes a version of the contract's roster, in the caller's transaction and under the
 * contract's lock. The members it is about are to be changed in its name afterwards.
 */
export function endorseCase(
  db: Db,
  endorsement: CaseEndorsement,
): Promise<{ rosterId: number; version: number }> {
  return insertCaseEndorsement(db, endorsement);
}
