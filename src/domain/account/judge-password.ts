import { foldPassword } from './fold-password.ts';
import { isCommonPassword } from './is-common-password.ts';

/** Long enough for any sentence; more would only be work for the hash. */
export const longestPassword = 200;
/** A second factor stands beside a member's password; staff's is longer. */
export const memberPasswordLength = 8;
export const staffPasswordLength = 15;

export type PasswordRefusal = 'too-short' | 'too-long' | 'common' | 'personal';

type Judging = {
  minLength: number;
  /** What others know of the person, as `personalWords` collects it. */
  personal: readonly string[];
};

/**
 * Any characters will do and no kind of character is asked for; what is refused is what somebody would guess.
 * Lengths count characters as people see them on the keyboard, after composing (NFC).
 */
export function judgePassword(
  plain: string,
  { minLength, personal }: Judging,
): { ok: true } | { ok: false; why: PasswordRefusal } {
  const length = Array.from(plain.normalize('NFC')).length;
  if (length < minLength) return { ok: false, why: 'too-short' };
  if (length > longestPassword) return { ok: false, why: 'too-long' };
  const folded = foldPassword(plain);
  const asLetters = foldPassword(plain.replaceAll('@', 'a').replaceAll('$', 's'));
  if (isCommonPassword(folded) || isCommonPassword(asLetters)) return { ok: false, why: 'common' };
  return isMadeOf(folded, personal) ? { ok: false, why: 'personal' } : { ok: true };
}

/** Too little is left once everything known of the person is taken out. */
function isMadeOf(folded: string, personal: readonly string[]): boolean {
  const known = [...new Set(personal.map(foldPassword))].filter(word => word.length >= 3);
  let left = folded;
  for (const word of known.sort((a, b) => b.length - a.length)) left = left.replaceAll(word, '');
  return left.length < 4 && left.length < folded.length;
}
