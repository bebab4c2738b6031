import { foldDigits } from '../../persian/digits.ts';
import { readNationalId } from '../../persian/national-id.ts';
import type { MemberIdType } from './activation.ts';

/**
 * The number a person types for a national ID: ten digits in any script, or the twelve of a resident foreigner's code.
 * A failing check digit is no refusal: the roster is the authority.
 */
export function readMemberId(
  raw: string,
): { ok: true; idType: MemberIdType; idValue: string } | { ok: false; why: 'empty' | 'not-ten-digits' } {
  const reading = readNationalId(raw);
  if (reading.ok && !reading.padded) return { ok: true, idType: 'national', idValue: reading.value };
  if (!reading.ok && reading.why === 'empty') return { ok: false, why: 'empty' };
  const digits = foldDigits(raw).replace(/[\s\u200c-\u200f-]/g, '');
  if (/^[0-9]{12}$/.test(digits)) return { ok: true, idType: 'foreigner', idValue: digits };
  return { ok: false, why: 'not-ten-digits' };
}
