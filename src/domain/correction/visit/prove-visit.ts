import type { Deps } from '../../../deps.ts';
import { codeHolds } from '../../account/one-time-code.ts';
import type { FoundVisit } from './find-visit.ts';
import { countVisitTry, markVisitProven } from './visit.store.ts';
import { newVisitCookie } from './visit-cookie.ts';

export type VisitProof =
  | { ok: true; cookie: string }
  | { ok: false; why: 'wrong-code' | 'no-more-tries' | 'code-ended' };

/** Judges the six digits. Whoever has them may see and answer the case for twenty minutes, under a new cookie. */
export async function proveVisit(deps: Deps, visit: FoundVisit, typed: string): Promise<VisitProof> {
  const { tokenHash } = visit;
  const counted = await deps.apart(db => countVisitTry(db, tokenHash));
  if (!counted) return { ok: false, why: 'no-more-tries' };
  const { codeHash, codeEnded } = counted;
  const holds = codeHolds(deps.secret, tokenHash, { codeHash, typed });
  if (codeHash !== null && codeEnded) return { ok: false, why: 'code-ended' };
  if (!holds) return { ok: false, why: 'wrong-code' };
  const { cookie, tokenHash: becomes } = newVisitCookie(deps.chance);
  return (await markVisitProven(deps.db, tokenHash, becomes))
    ? { ok: true, cookie }
    : { ok: false, why: 'wrong-code' };
}
