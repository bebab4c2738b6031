import type { Db } from '../../platform/database.ts';
import { selectCase, selectCaseByCode } from './case.store.ts';
import type { CorrectionCase } from './case.ts';

/** Undefined: there is none, or the viewer may not see it. */
export function findCase(db: Db, caseId: number): Promise<CorrectionCase | undefined> {
  return selectCase(db, caseId);
}

/** By the code as it is stored. */
export function findCaseByCode(db: Db, trackingCode: string): Promise<CorrectionCase | undefined> {
  return selectCaseByCode(db, trackingCode);
}
