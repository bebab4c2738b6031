import { type CaseDeps, moveCase } from '../move-case.ts';
import { targetAfterApproval } from '../target-after-approval.ts';
import { type Answered, type Answering, dependent } from './answering.ts';
import { changeSight } from './change-sight.ts';
import { writeGiven } from './consent.store.ts';
import type { ConsentProof } from './consent.ts';

/**
 * Her yes, with the proof that it is hers; to what she was shown and nothing else. Where the link stands and she had taken
 * her consent back, the primary sees her claims again.
 */
export async function giveConsent(
  deps: CaseDeps,
  answer: Answering & { proof: ConsentProof; revision: number },
): Promise<Answered> {
  const { caseId, personId, accountId, proof, revision } = answer;
  const at = new Date(deps.clock.now().epochMilliseconds);
  const moved = await moveCase(deps, {
    caseId,
    action: 'consent',
    actor: dependent(accountId),
    revision,
    decide: async found =>
      (await writeGiven(deps.db, { caseId, personId, revision: found.revision }, { at, proof }))
        ? targetAfterApproval(deps.db, found, undefined)
        : { refused: 'not-yours' },
  });
  if (moved.ok) return { ok: true };
  if (moved.why === 'changed-meanwhile') return { ok: false, why: 'changed-meanwhile' };
  return changeSight(deps, answer, proof);
}
