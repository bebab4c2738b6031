import { type CaseDeps, moveCase } from '../move-case.ts';
import { type Answered, type Answering, dependent } from './answering.ts';
import { changeSight } from './change-sight.ts';
import { writeWithdrawn } from './consent.store.ts';

/**
 * Her consent taken back: before the case is applied it ends the case; afterwards cover and link stay, and from now on the
 * primary sees none of her claims.
 */
export async function withdrawConsent(deps: CaseDeps, answer: Answering): Promise<Answered> {
  const { caseId, personId, accountId } = answer;
  const at = new Date(deps.clock.now().epochMilliseconds);
  const moved = await moveCase(deps, {
    caseId,
    action: 'withdraw-consent',
    actor: dependent(accountId),
    decide: async found =>
      (await writeWithdrawn(deps.db, { caseId, personId, revision: found.revision }, { at }))
        ? { state: 'rejected', rejection: 'consent-refused' }
        : { refused: 'not-yours' },
  });
  return moved.ok ? { ok: true } : changeSight(deps, answer, undefined);
}
