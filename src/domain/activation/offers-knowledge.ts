import type { Deps } from '../../deps.ts';
import type { ActivationFlow } from './activation.ts';
import { admitsKnowledge } from './membership.store.ts';

/** Offered by membership type, never by person: the page must not tell who is on a roster. */
export function offersKnowledge(deps: Deps, { typed }: ActivationFlow): Promise<boolean> {
  return admitsKnowledge(deps.db, typed.membershipTypeId, deps.clock.today().toString());
}
