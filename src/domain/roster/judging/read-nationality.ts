import { isNothing, readCode } from './read-cell-text.ts';
import { wordKey } from './word-key.ts';

const iranian = new Set(
  ['ایران', 'ایرانی', 'جمهوری اسلامی ایران', 'ایرانی الاصل', 'iran', 'iranian', 'ir', 'irn'].map(wordKey),
);

/** Only a word that names another country makes a foreigner; codes and blanks say nothing. */
export function isForeigner(nationality: string | undefined): boolean {
  if (nationality === undefined || isNothing(nationality) || readCode(nationality) !== undefined)
    return false;
  return !iranian.has(wordKey(nationality));
}
