import { hashToken } from '../../../platform/token.ts';
import type { ActivationFlow } from '../../activation/activation.ts';
import type { Opener } from './attempt.store.ts';

/**
 * The opener of an attempt that proved possession of a mobile and opened no account all the same. Undefined: nothing was
 * proven, nothing was judged yet, or the attempt goes on.
 */
export function openerOfAttempt({
  step,
  mobile,
  mobileProven,
  proven,
  typed,
}: ActivationFlow): Opener | undefined {
  if (step !== 'proof' || !mobileProven || proven || mobile === undefined) return undefined;
  return { mobile, idType: typed.idType, idValue: typed.idValue };
}

/** One attempt opens one case; what stands here leads to no attempt. */
export function openingKeyOf({ tokenHash }: ActivationFlow): Buffer {
  return hashToken(`correction ${tokenHash.toString('base64url')}`);
}
