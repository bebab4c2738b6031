import { foldDigits } from '../../persian/digits.ts';

const betweenWords = /[\s\p{P}\p{S}\p{Cf}]+/gu;

/** One form for what a guesser's list would call the same: case, digit script and everything between the words. */
export function foldPassword(plain: string): string {
  const folded = foldDigits(plain.normalize('NFKC')).toLowerCase();
  return folded.replaceAll('ي', 'ی').replaceAll('ك', 'ک').replace(betweenWords, '');
}
