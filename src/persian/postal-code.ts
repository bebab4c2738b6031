import { foldDigits } from './digits.ts';
import { stripStrayMarks } from './stray-marks.ts';

export type PostalCodeReading =
  | { ok: true; value: string; unusual: boolean }
  | { ok: false; why: 'empty' | 'not-digits' | 'too-short' | 'too-long' };

// The post gives out no 0 or 2 in the first five digits, no 5 as the fifth, and no run of four to begin with.
const usual = /^(?!([0-9])\1{3})[13-9]{4}[1346-9][0-9]{5}$/;

/** Ten digits; `unusual` when the post is not known to give out such a code, which deserves a warning only. */
export function readPostalCode(raw: string): PostalCodeReading {
  const digits = stripStrayMarks(foldDigits(raw));
  if (digits === '') return { ok: false, why: 'empty' };
  if (!/^[0-9]+$/.test(digits)) return { ok: false, why: 'not-digits' };
  if (digits.length !== 10) return { ok: false, why: digits.length < 10 ? 'too-short' : 'too-long' };
  return { ok: true, value: digits, unusual: !usual.test(digits) };
}
