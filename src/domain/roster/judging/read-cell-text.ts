import { foldDigits } from '../../../persian/digits.ts';
import { wordKey } from './word-key.ts';

const nothingWords = new Set(['ندارد', 'ندارم', 'نامشخص', 'نامعلوم', 'خالی', 'فاقد'].map(wordKey));
// Marks, dashes and zeros: nothing that says anything.
const nothingMarks = /^[\p{Default_Ignorable_Code_Point}\p{White_Space}\p{Pd}_ـ.*/\\0۰٠]*$/u;

// Where the first character is one of these, nothing is left to ask: digits but zero, and Latin letters.
const saysSomething = /^[1-9A-Za-z\u06F1-\u06F9\u0661-\u0669]/;
const longestNothing = 12;

/** «-», «ندارد», zeros and blanks: what people write where there is nothing to write. */
export function isNothing(text: string): boolean {
  if (saysSomething.test(text)) return false;
  if (nothingMarks.test(text)) return true;
  return text.length < longestNothing && nothingWords.has(wordKey(text));
}

/** A bare code such as 1, ۰۱ or 12.0, without its leading zeros; undefined for words. */
export function readCode(text: string): string | undefined {
  const digits = /^\p{White_Space}*0*([0-9]{1,4})(?:\.0+)?\p{White_Space}*$/u.exec(foldDigits(text));
  return digits?.[1];
}
