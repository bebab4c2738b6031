import { foldDigits } from '../../persian/digits.ts';
import { readNationalId } from '../../persian/national-id.ts';
import { stripStrayMarks } from '../../persian/stray-marks.ts';

export type SignInId = { idType: 'national' | 'other'; idValue: string };

/** A national ID, or the code of somebody who has none: a foreigner's, a passport, the insurer's own. */
export function readSignInId(
  raw: string,
): { ok: true; id: SignInId } | { ok: false; why: 'empty' | 'unreadable' } {
  const national = readNationalId(raw);
  if (national.ok) return { ok: true, id: { idType: 'national', idValue: national.value } };
  if (national.why === 'empty') return { ok: false, why: 'empty' };
  const code = stripStrayMarks(foldDigits(raw)).toUpperCase();
  if (!/^(?=.*[A-Z])[A-Z0-9]{5,20}$|^[0-9]{9,16}$/.test(code)) return { ok: false, why: 'unreadable' };
  return { ok: true, id: { idType: 'other', idValue: code } };
}
