import type { Db } from '../../../platform/database.ts';
import { selectLetters } from './letter.store.ts';
import type { Letter } from './letter.ts';

/** Letters of the viewer's contracts, or those about one case; newest first. */
export function listLetters(db: Db, about: { caseId?: number } = {}): Promise<Letter[]> {
  return selectLetters(db, about);
}
