import type { Db } from '../../platform/database.ts';
import { selectCasesOfAccount } from './case.store.ts';
import type { CorrectionCase } from './case.ts';

/** What was opened for a member: what waits for her first, then what is under way, then what is over, the latest first. */
export function listOwnCases(db: Db, accountId: number): Promise<CorrectionCase[]> {
  return selectCasesOfAccount(db, accountId);
}
