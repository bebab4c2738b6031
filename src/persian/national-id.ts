import { foldDigits } from './digits.ts';
import { stripStrayMarks } from './stray-marks.ts';

export type NationalIdReading =
  | { ok: true; value: string; padded: boolean; checkDigitHolds: boolean }
  | { ok: false; why: 'empty' | 'not-digits' | 'too-short' | 'too-long' | 'company-id' | 'all-equal' };

/** Ten digits of a national ID. One random number in ten passes: it finds typing errors, not persons. */
export function checkDigitHolds(tenDigits: string): boolean {
  if (!/^[0-9]{10}$/.test(tenDigits) || allEqual(tenDigits)) return false;
  let sum = 0;
  for (let at = 0; at < 9; at += 1) sum += digitAt(tenDigits, at) * (10 - at);
  const rest = sum % 11;
  return digitAt(tenDigits, 9) === (rest < 2 ? rest : 11 - rest);
}

/**
 * A national ID as typed or as a cell says it. Eight or nine digits have lost their zeros to a number cell and
 * are padded, which `padded` says; whether a failing check digit is an error is the caller's to judge.
 */
export function readNationalId(raw: string): NationalIdReading {
  const digits = stripStrayMarks(foldDigits(raw));
  if (digits === '') return { ok: false, why: 'empty' };
  if (!/^[0-9]+$/.test(digits)) return { ok: false, why: 'not-digits' };
  if (digits.length < 8) return { ok: false, why: 'too-short' };
  if (digits.length === 11) return { ok: false, why: 'company-id' };
  if (digits.length > 11) return { ok: false, why: 'too-long' };
  const value = digits.padStart(10, '0');
  if (allEqual(value)) return { ok: false, why: 'all-equal' };
  return { ok: true, value, padded: digits.length < 10, checkDigitHolds: checkDigitHolds(value) };
}

function digitAt(digits: string, at: number): number {
  return digits.charCodeAt(at) - 48;
}

function allEqual(digits: string): boolean {
  return digits === digits.charAt(0).repeat(digits.length);
}
