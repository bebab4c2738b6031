import type { ActivationFlow } from '../../activation/activation.ts';
import { openerOfAttempt } from './attempt-of.ts';

/** Whether the attempt has failed with a mobile proven. */
export function mayOpenCase(flow: ActivationFlow): boolean {
  return openerOfAttempt(flow) !== undefined;
}
