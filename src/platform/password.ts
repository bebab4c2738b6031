import { hash, type Options, parseOptions, verify } from '@node-rs/argon2';
import { createGate } from './gate.ts';

/** OWASP's first choice for Argon2id (the library's default algorithm): 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } satisfies Options;

/** More at once would only starve files and name lookups, which share the same four threads. */
const twoAtATime = createGate(2);

/**
 * A hash of a password nobody knows, compared with where there is no account, so that "no such account" costs as much as
 * "wrong password".
 */
export const absentPasswordHash =
  '$argon2id$v=19$m=19456,t=2,p=1$w4806P85KfegrXfh6Re3Wg$CKuzv3vp1/EH9y0Pq9klJZIOVNXtqfvvW3AdHUHbk5M';

/** A password as typed on any keyboard is one password: composed (NFC), otherwise untouched. */
export function hashPassword(plain: string): Promise<string> {
  return twoAtATime(() => hash(plain.normalize('NFC'), cost));
}

/** `rehash`: it holds, but the stored hash was made at another cost and should be replaced. */
export async function verifyPassword(
  stored: string,
  plain: string,
): Promise<{ holds: boolean; rehash: boolean }> {
  const holds = await twoAtATime(() => verify(stored, plain.normalize('NFC')));
  return { holds, rehash: holds && !atOurCost(stored) };
}

function atOurCost(stored: string): boolean {
  const { memoryCost, timeCost, parallelism } = parseOptions(stored);
  return memoryCost === cost.memoryCost && timeCost === cost.timeCost && parallelism === cost.parallelism;
}
