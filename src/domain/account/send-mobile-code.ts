import type { Deps } from '../../deps.ts';
import { keyedHash } from '../../platform/token.ts';
import { postMessage } from '../notification/post-message.ts';
import { codeLimits, type Limit } from './count-tries.ts';
import { codeSeconds } from './flow.store.ts';
import { hashCode, newCode } from './one-time-code.ts';

/** Whose code it is: the session in which the password was given, and the number it was sent to. */
export type MobileProof = { sessionId: number; newMobile: string };

/** What a code is hashed with: in another session, or for another number, it is no good. */
export function mobileProofHash(secret: string, { sessionId, newMobile }: MobileProof): Buffer {
  return keyedHash(secret, 'mobile change', String(sessionId), newMobile);
}

/** By the account, and by the number, which may be a stranger's: nobody's phone is disturbed from many accounts. */
export function mobileCodeLimits(accountId: number, newMobile: string): Limit[] {
  return [
    ...codeLimits('mobile code by account', String(accountId)),
    ...codeLimits('mobile code by number', newMobile),
  ];
}

/** Sends a code to the new mobile and gives its hash, to be stored in the same transaction. */
export async function sendMobileCode(
  { db, chance, secret }: Pick<Deps, 'db' | 'chance' | 'secret'>,
  proof: MobileProof,
  language: 'fa' | 'en',
): Promise<Buffer> {
  const code = newCode(chance);
  await postMessage(db, {
    recipient: proof.newMobile,
    template: 'mobile-code',
    parameters: { code },
    language,
    usefulSeconds: codeSeconds,
  });
  return hashCode(secret, mobileProofHash(secret, proof), code);
}
