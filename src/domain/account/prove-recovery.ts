import type { Deps } from '../../deps.ts';
import { listOwnFacts } from './account.store.ts';
import { proofLimits, triesRunOver } from './count-tries.ts';
import { findAccountDevice } from './device.store.ts';
import { countFlowTry, markProven } from './flow.store.ts';
import { flowTokenHash } from './flow-cookie.ts';
import { codeHolds } from './one-time-code.ts';

type Asked = {
  flowCookie: string | undefined;
  code: string;
  birthDate: Temporal.PlainDate;
  deviceToken: string | undefined;
};

/**
 * Both proofs at once, one answer: the code, and the birth date as a roster has it, because whoever picks up a phone reads
 * its messages. Where no roster has a birth date, a browser in which this account signed in before stands for it.
 */
export async function proveRecovery(
  deps: Deps,
  { flowCookie, code, birthDate, deviceToken }: Asked,
): Promise<{ ok: true } | { ok: false; why: 'wrong' | 'ended' }> {
  const tokenHash = flowTokenHash('recovery', flowCookie);
  const flow = tokenHash && (await deps.apart(db => countFlowTry(db, 'recovery', tokenHash)));
  if (!tokenHash || !flow || flow.proven) return { ok: false, why: 'ended' };
  const accountId = flow.accountId ?? undefined;
  const facts = await listOwnFacts(deps.db, accountId);
  const device = await findAccountDevice(deps.db, deviceToken, accountId);
  const right =
    codeHolds(deps.secret, tokenHash, { codeHash: flow.codeHash, typed: code }) && !flow.codeEnded;
  // Only guesses with the right code count: a stranger without the phone must not use up the owner's.
  const runOver = right && accountId !== undefined && (await triesRunOver(deps, proofLimits(accountId)));
  const known = facts.flatMap(fact => fact.birthDate ?? []);
  const second = known.length > 0 ? known.includes(birthDate.toString()) : device !== undefined;
  if (!right || !second || runOver) return { ok: false, why: 'wrong' };
  return (await markProven(deps.db, flow.flowId)) ? { ok: true } : { ok: false, why: 'ended' };
}
