import { foldDigits } from '../../persian/digits.ts';
import type { Chance } from '../../platform/chance.ts';

/**
 * Nineteen symbols that neither look nor sound alike when a code is read out: no 0 O 1 I, no S Z G B that digits are taken
 * for, of the letters that rhyme (B C D E G P T V, A J K, M N, U Q) one each. Nineteen is prime, so that a weighted sum
 * finds every single wrong symbol and every two that changed places.
 */
const symbols = '23456789FHKLMQRTWXY';
const lookAlikes: Record<string, string> = { Z: '2', S: '5', G: '6', B: '8', N: 'M', U: 'Q', V: 'T', J: 'K' };
const length = 10;

/** A new code, as it is stored: `F4K7M29TXR`; the last symbol checks the others. */
export function newTrackingCode(chance: Chance): string {
  const drawn = Array.from({ length: length - 1 }, () => symbols.charAt(chance.below(symbols.length))).join(
    '',
  );
  return drawn + checkSymbol(drawn);
}

export type TrackingCodeReading =
  | { ok: true; code: string }
  | { ok: false; why: 'empty' | 'length' | 'check' };

/** A typed code in the form it is stored: capitals of any keyboard's digits, without separators, look-alikes made one. */
export function readTrackingCode(typed: string): TrackingCodeReading {
  const capitals = foldDigits(typed.normalize('NFKC').slice(0, 60)).toUpperCase();
  const code = Array.from(capitals, letter => lookAlikes[letter] ?? letter)
    .filter(letter => /[0-9A-Z]/.test(letter))
    .join('');
  if (code === '') return { ok: false, why: 'empty' };
  if (code.length !== length) return { ok: false, why: 'length' };
  const known = Array.from(code).every(letter => symbols.includes(letter));
  return known && checkSymbol(code.slice(0, -1)) === code.at(-1)
    ? { ok: true, code }
    : { ok: false, why: 'check' };
}

/** As it is shown and read out: `F4K-7M2-9TXR`. */
export function showTrackingCode(code: string): string {
  return `${code.slice(0, 3)}-${code.slice(3, 6)}-${code.slice(6)}`;
}

/** Makes the weighted sum of all ten symbols a multiple of nineteen. */
function checkSymbol(drawn: string): string {
  const sum = Array.from(drawn).reduce(
    (total, symbol, at) => total + symbols.indexOf(symbol) * (length - at),
    0,
  );
  return symbols.charAt((symbols.length - (sum % symbols.length)) % symbols.length);
}
