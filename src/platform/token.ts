import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Chance } from './chance.ts';

/** A new secret of 256 bits, as 43 characters that are safe in a cookie or an address. */
export function newToken(chance: Chance): string {
  return chance.bytes(32).toString('base64url');
}

/** What is stored of a token. The database function `viewer_session` computes the same. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** A keyed hash, for values too short to be hidden by a plain one (an ID, a mobile, a six-digit code). */
export function keyedHash(secret: string, ...parts: readonly string[]): Buffer {
  const mac = createHmac('sha256', secret);
  for (const part of parts) mac.update(`${part.length}:${part};`);
  return mac.digest();
}

export function sameBytes(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}
