import { type CaseDeps, moveCase } from '../move-case.ts';
import { type Answered, type Answering, dependent } from './answering.ts';
import { writeRefused } from './consent.store.ts';

/** Her no ends the case. It opens nothing, so it needs no proof beyond being signed in or having come by a code. */
export async function refuseConsent(deps: CaseDeps, answer: Answering): Promise<Answered> {
  const { caseId, personId, accountId } = answer;
  const at = new Date(deps.clock.now().epochMilliseconds);
  const moved = await moveCase(deps, {
    caseId,
    action: 'refuse-consent',
    actor: dependent(accountId),
    decide: async found =>
      (await writeRefused(deps.db, { caseId, personId, revision: found.revision }, { at }))
        ? { state: 'rejected', rejection: 'consent-refused' }
        : { refused: 'not-yours' },
  });
  return moved.ok ? { ok: true } : { ok: false, why: 'not-now' };
}
