import { foldDigits } from '../../persian/digits.ts';
import { readNationalId } from '../../persian/national-id.ts';
import { stripStrayMarks } from '../../persian/stray-marks.ts';
import type { MemberIdType } from './activation.ts';

const foreignersCode = /^[0-9]{12}$/;
const passport = /^[A-Z]{1,2}[0-9]{6,9}$/;

/**
 * The number a person types to be found in the roster: ten digits in any script, or what stands there of somebody without
 * a national ID. A failing check digit is no refusal: the roster is the authority.
 */
export function readMemberId(
  raw: string,
): { ok: true; idType: MemberIdType; idValue: string } | { ok: false; why: 'empty' | 'not-ten-digits' } {
  const reading = readNationalId(raw);
  if (reading.ok && !reading.padded) return { ok: true, idType: 'national', idValue: reading.value };
  if (!reading.ok && reading.why === 'empty') return { ok: false, why: 'empty' };
  const code = stripStrayMarks(foldDigits(raw)).toUpperCase();
  if (foreignersCode.test(code) || passport.test(code)) return { ok: true, idType: 'other', idValue: code };
  return { ok: false, why: 'not-ten-digits' };
}
