import type { Deps } from '../../deps.ts';
import { codeHolds } from '../account/one-time-code.ts';
import { advanceFlow, countCodeTry, type LockedFlow, lockFlow } from './activation.store.ts';
import { type ActivationFlow, mostTries } from './activation.ts';
import { type Candidate, chooseMembership } from './choose-membership.ts';
import { listCandidates } from './membership.store.ts';
import { settleFailure } from './settle-attempt.ts';

export type MobileProof =
  | { ok: true; next: 'confirm' | 'help' }
  | { ok: false; why: 'wrong-code' | 'no-more-tries' | 'code-ended' | 'not-now' };

/**
 * Judges the six digits. Only when they are right is the roster looked at; unless the mobile is the roster's own and the
 * name is accepted, the answer is `help`, whatever the reason.
 */
export async function proveMobile(deps: Deps, flow: ActivationFlow, typedCode: string): Promise<MobileProof> {
  const may = await deps.apart(db => countCodeTry(db, flow.id, mostTries));
  const locked = await lockFlow(deps.db, flow.id);
  if (locked.step !== 'code') return { ok: false, why: 'not-now' };
  if (!may) return { ok: false, why: 'no-more-tries' };
  if (!locked.codeEndsAt || locked.codeEndsAt.getTime() <= deps.clock.now().epochMilliseconds) {
    return { ok: false, why: 'code-ended' };
  }
  const expected = { codeHash: locked.codeHash, typed: typedCode };
  if (!codeHolds(deps.secret, locked.tokenHash, expected)) return { ok: false, why: 'wrong-code' };
  return { ok: true, next: await judge(deps, locked) };
}

async function judge(deps: Deps, flow: LockedFlow): Promise<'confirm' | 'help'> {
  const candidates = await listCandidates(deps.db, flow.typed, deps.clock.today().toString());
  const { mobile, proven } = flow;
  const choice = chooseMembership(candidates, flow.typed, {
    proof: 'roster-mobile',
    isOf: candidate => candidate.mobile === mobile && !isOverruled(candidate, candidates),
  });
  // A membership that another proof has already shown stays; the mobile only had to be somebody's own.
  const shown = proven ?? (choice.ok ? choice.proven : undefined);
  if (shown) {
    await advanceFlow(deps.db, flow.id, { step: 'confirm', mobileProven: true, proven: shown });
    return 'confirm';
  }
  if (!choice.ok) await settleFailure(deps, { flow, mobileProven: true, choice, candidates });
  return 'help';
}

/**
 * On a dependent's row there is often the primary's mobile. Whoever is a primary somewhere, with a mobile of her own, has
 * it for her proof: her husband's phone must not open what her own employer insures.
 */
function isOverruled({ standing, mobile }: Candidate, candidates: readonly Candidate[]): boolean {
  const own = candidates.filter(one => one.standing === 'primary' && one.coveredToday && one.mobile !== null);
  return standing === 'dependent' && own.length > 0 && !own.some(one => one.mobile === mobile);
}
