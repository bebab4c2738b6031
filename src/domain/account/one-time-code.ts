import { foldDigits } from '../../persian/digits.ts';
import type { Chance } from '../../platform/chance.ts';
import { keyedHash, sameBytes } from '../../platform/token.ts';

/** Six digits. */
export function newCode(chance: Chance): string {
  return String(chance.below(1_000_000)).padStart(6, '0');
}

/** A code is good for one flow only: the flow's token is part of what is hashed. */
export function hashCode(secret: string, flowHash: Buffer, code: string): Buffer {
  return keyedHash(secret, 'one-time code', flowHash.toString('base64url'), code);
}

export function codeHolds(
  secret: string,
  flowHash: Buffer,
  expected: { codeHash: Buffer | null; typed: string },
): boolean {
  const typed = foldDigits(expected.typed).replace(/[^0-9]/g, '');
  // Compared in every case, so that a flow without a code takes as long.
  return sameBytes(hashCode(secret, flowHash, typed), expected.codeHash ?? Buffer.alloc(32));
}
