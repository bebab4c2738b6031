import type { Deps } from '../../../deps.ts';
import { codeHolds } from '../../account/one-time-code.ts';
import type { Answered } from './answering.ts';
import { countVisitTry, endVisit } from './consent-visit.store.ts';
import { giveConsent } from './give-consent.ts';
import { consentToken, type OfSession } from './send-consent-code.ts';

export type Confirmed = Answered | { ok: false; why: 'wrong-code' | 'code-ended' };

/** A member's yes: the code that went to her mobile, in the session that asked for it, within ten minutes, five tries, once. */
export async function confirmConsent(
  deps: Deps,
  { code, personId, revision, ...of }: OfSession & { code: string; personId: number; revision: number },
): Promise<Confirmed> {
  const { db, secret } = deps;
  const tokenHash = consentToken(secret, of);
  const visit = await deps.apart(apart => countVisitTry(apart, tokenHash));
  if (!visit?.codeHash || visit.codeEnded) return { ok: false, why: 'code-ended' };
  const { codeHash } = visit;
  if (!codeHolds(secret, tokenHash, { codeHash, typed: code })) return { ok: false, why: 'wrong-code' };
  if (!(await endVisit(db, tokenHash, codeHash))) return { ok: false, why: 'code-ended' };
  const { caseId, accountId } = of;
  return giveConsent(deps, { caseId, personId, accountId, revision, proof: 'sign-in-code' });
}
