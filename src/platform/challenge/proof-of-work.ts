import { type Challenge, createChallenge, type Payload, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { keyedHash } from '../token.ts';

type Keys = { secret: string; clock: Clock };

const minutes = 20;

/** About a quarter of a second on a desk, two on a weak phone: 256 keys of 2,000 rounds on average. */
const work = { algorithm: 'PBKDF2/SHA-256', cost: 2_000, keyLength: 32, keyPrefix: '00' } as const;

/** A challenge for the browser's worker, signed and soon over. */
export function issueProofOfWork({ secret, clock }: Keys): Promise<Challenge> {
  return createChallenge({
    ...work,
    deriveKey,
    expiresAt: Math.floor(clock.now().epochMilliseconds / 1_000) + minutes * 60,
    hmacSignatureSecret: signingKey(secret),
  });
}

const parameters = z.strictObject({
  algorithm: z.literal(work.algorithm),
  cost: z.literal(work.cost),
  keyLength: z.literal(work.keyLength),
  keyPrefix: z.literal(work.keyPrefix),
  nonce: z.string().regex(/^[0-9a-f]{32}$/),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  expiresAt: z.number().int().positive(),
});
const payload = z.object({
  challenge: z.object({ parameters, signature: z.string().max(200) }),
  solution: z.object({ counter: z.number().int().nonnegative(), derivedKey: z.string().max(200) }),
});

/** What was proven, to be used once; undefined where the work was not done, or for another challenge than ours. */
export async function readProofOfWork(
  { secret, clock }: Keys,
  sent: string,
): Promise<{ nonce: string; expiresAt: Date } | undefined> {
  const read = payload.safeParse(decode(sent));
  if (!read.success) return undefined;
  const { challenge, solution }: Payload = read.data;
  const expiresAt = (read.data.challenge.parameters.expiresAt ?? 0) * 1_000;
  if (expiresAt <= clock.now().epochMilliseconds) return undefined;
  const result = await verifySolution({
    challenge,
    solution,
    deriveKey,
    hmacSignatureSecret: signingKey(secret),
  });
  return result.verified ? { nonce: challenge.parameters.nonce, expiresAt: new Date(expiresAt) } : undefined;
}

function decode(sent: string): unknown {
  if (sent.length > 4_000) return undefined;
  try {
    return JSON.parse(Buffer.from(sent, 'base64').toString());
  } catch {
    return undefined;
  }
}

function signingKey(secret: string): string {
  return keyedHash(secret, 'proof of work').toString('hex');
}
