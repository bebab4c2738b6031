import type { Chance } from '../platform/chance.ts';
import { keyedHash, sameBytes } from '../platform/token.ts';

/**
 * One hidden field does two things: bound to the browser's visit cookie it shows that the form is ours (CSRF), and being
 * new on every page it tells the same form sent twice from two forms.
 */
export function newFormToken(secret: string, visit: string, chance: Chance): string {
  const nonce = chance.bytes(16).toString('base64url');
  return `${nonce}.${seal(secret, visit, nonce).toString('base64url')}`;
}

export function formTokenHolds(secret: string, visit: string | undefined, token: string | null): boolean {
  const [nonce, mac] = token?.split('.') ?? [];
  if (!visit || !nonce || !mac) return false;
  return sameBytes(seal(secret, visit, nonce), Buffer.from(mac, 'base64url'));
}

function seal(secret: string, visit: string, nonce: string): Buffer {
  return keyedHash(secret, 'form', visit, nonce);
}
