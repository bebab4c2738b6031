import type { Db } from '../../../platform/database.ts';
import { hasLetter } from './attachment.store.ts';

/** Whether a signed letter is there for what the case proposes. */
export function hasSignedLetter(db: Db, caseId: number): Promise<boolean> {
  return hasLetter(db, caseId);
}
