import type { Db } from '../../../platform/database.ts';
import type { AttachmentType } from '../attachments/attachment.ts';
import { findLetterNames } from './find-letter-names.ts';
import { selectLetter, selectLetterCases, selectLetterPdf } from './letter.store.ts';
import type { Letter, LetterCase, LetterNames } from './letter.ts';
import { selectScan } from './signed-letter.store.ts';

export type LetterStory = { letter: Letter; cases: LetterCase[]; names: LetterNames };

/** Undefined: there is none, or the viewer does not see its contract's people. */
export async function findLetter(db: Db, letterId: number): Promise<LetterStory | undefined> {
  const letter = await selectLetter(db, letterId);
  if (!letter) return undefined;
  const cases = await selectLetterCases(db, letterId);
  return { letter, cases, names: await findLetterNames(db, letter.contractId, cases) };
}

/** As it was printed. */
export function findLetterPdf(db: Db, letterId: number): Promise<Buffer | undefined> {
  return selectLetterPdf(db, letterId);
}

/** As it came back signed. */
export function findSignedLetter(
  db: Db,
  letterId: number,
): Promise<{ mediaType: AttachmentType; bytes: Buffer } | undefined> {
  return selectScan(db, letterId);
}
