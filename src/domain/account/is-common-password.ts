import { commonWords, keyboardRows } from './common-words.ts';

const words = new Set(commonWords);

/** Whether a folded password is one of those that are tried first: here and everywhere. */
export function isCommonPassword(folded: string): boolean {
  if (isRepetition(folded) || isRun(folded) || isDate(folded)) return true;
  if (words.has(folded)) return true;
  // A word with a year, a number or nothing around it: salam1234, 1365ali, perspolis.
  const core = folded.replace(/^[0-9]+|[0-9]+$/g, '');
  if (core.length >= 2 && words.has(core)) return true;
  return isPairOfWords(core) || (core.length > 0 && words.has(unleet(core)));
}

/** iloveyou + salam, ali + reza. */
function isPairOfWords(core: string): boolean {
  for (let at = 2; at <= core.length - 2; at += 1) {
    if (words.has(core.slice(0, at)) && words.has(core.slice(at))) return true;
  }
  return false;
}

/** One to four characters again and again: 11111111, 12121212, 13651365. */
function isRepetition(folded: string): boolean {
  return /^(.{1,4})\1+$/su.test(folded);
}

/** Along the digits, the alphabet or the keyboard, either way, with perhaps a few digits behind. */
function isRun(folded: string): boolean {
  const core = folded.replace(/[0-9]{1,4}$/, '');
  const asked = core.length >= 5 ? [folded, core] : [folded];
  return asked.some(text => keyboardRows.some(row => row.includes(text) || reversed(row).includes(text)));
}

/** Eight digits that are a day of somebody's life, in either calendar and either order. */
function isDate(folded: string): boolean {
  return /^(1[34]|19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])$|^(0[1-9]|[12][0-9]|3[01])(0[1-9]|1[0-2])(1[34]|19|20)[0-9]{2}$/.test(
    folded,
  );
}

function unleet(core: string): string {
  return core.replace(
    /[013457]/g,
    digit => ({ '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't' })[digit] ?? digit,
  );
}

function reversed(text: string): string {
  return Array.from(text).reverse().join('');
}
