import type { Deps } from '../../deps.ts';
import { type Entered, enter } from './enter.ts';
import { countFlowTry, endFlow } from './flow.store.ts';
import { flowTokenHash } from './flow-cookie.ts';
import { codeHolds } from './one-time-code.ts';

type Asked = { flowCookie: string | undefined; code: string; deviceToken: string | undefined };

export type Confirmed =
  | { ok: true; accountId: number; entered: Entered; next: string | null; remembered: boolean }
  | { ok: false; why: 'wrong-code' | 'ended' };

/** The code's part of signing in: within ten minutes, five tries, once. */
export async function confirmSignIn(
  deps: Deps,
  { flowCookie, code, deviceToken }: Asked,
): Promise<Confirmed> {
  const tokenHash = flowTokenHash('sign-in', flowCookie);
  const flow = tokenHash && (await deps.apart(db => countFlowTry(db, 'sign-in', tokenHash)));
  if (!tokenHash || !flow?.accountId) return { ok: false, why: 'ended' };
  const right = codeHolds(deps.secret, tokenHash, { codeHash: flow.codeHash, typed: code });
  if (!right || flow.codeEnded) return { ok: false, why: 'wrong-code' };
  if (!(await endFlow(deps.db, flow.flowId))) return { ok: false, why: 'ended' };
  const { accountId, next, remember } = flow;
  const entered = await enter(deps, { owner: { accountId }, deviceToken, trusted: remember });
  return { ok: true, accountId, entered, next, remembered: remember };
}
