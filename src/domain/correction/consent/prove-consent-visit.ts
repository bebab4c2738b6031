import type { Deps } from '../../../deps.ts';
import { codeHolds } from '../../account/one-time-code.ts';
import { consentTokenHash, newConsentCookie } from './consent-cookie.ts';
import { countVisitTry, markProven } from './consent-visit.store.ts';

export type VisitProven = { ok: true; cookie: string } | { ok: false; why: 'wrong-code' | 'ended' };

/** The code of a visit; with it her word counts for twenty minutes, under a new cookie. */
export async function proveConsentVisit(
  deps: Deps,
  { cookie, code }: { cookie: string | undefined; code: string },
): Promise<VisitProven> {
  const tokenHash = consentTokenHash(cookie);
  const visit = tokenHash && (await deps.apart(db => countVisitTry(db, tokenHash)));
  if (!tokenHash || !visit || visit.proof) return { ok: false, why: 'ended' };
  const { codeHash, codeEnded } = visit;
  const holds = codeHolds(deps.secret, tokenHash, { codeHash, typed: code });
  if (codeEnded) return { ok: false, why: 'ended' };
  if (!holds || codeHash === null) return { ok: false, why: 'wrong-code' };
  const next = newConsentCookie(deps.chance);
  return (await markProven(deps.db, { tokenHash, codeHash, becomes: next.tokenHash }))
    ? { ok: true, cookie: next.cookie }
    : { ok: false, why: 'ended' };
}
