import type { Chance } from '../../../platform/chance.ts';
import { hashToken, newToken } from '../../../platform/token.ts';

/** The cookie `flow` is shared with activation and sign-in; the word in front keeps one from being taken for another. */
const kind = 'correction.';

export function newVisitCookie(chance: Chance): { cookie: string; tokenHash: Buffer } {
  const cookie = kind + newToken(chance);
  return { cookie, tokenHash: hashToken(cookie) };
}

/** Undefined where the cookie is not of this kind. */
export function visitTokenHash(cookie: string | undefined): Buffer | undefined {
  return cookie?.startsWith(kind) ? hashToken(cookie) : undefined;
}
