import { updateCase } from './case.store.ts';
import type { CaseChange, CorrectionCase } from './case.ts';
import { selectChanges } from './case-change.store.ts';
import { judgeAgreement } from './judge-agreement.ts';
import { type CaseDeps, type Moved, moveCase } from './move-case.ts';
import type { StaffStep } from './staff-step.ts';
import { targetAfterApproval } from './target-after-approval.ts';
import { insertApproval, insertAskedConsent, selectPaperLetter } from './voices.store.ts';

/**
 * The voice of one house: the first (`confirm`) or the second (`agree`). Who has to agree is judged once more, because an
 * account may have been opened since; the case goes to whoever is still missing, or to be applied. `not-possible`: it is not
 * ready to be applied.
 */
export function approveCase(
  deps: CaseDeps,
  { caseId, actor, revision, as }: StaffStep & { as: 'confirm' | 'agree' },
): Promise<Moved> {
  const { db, clock } = deps;
  const at = new Date(clock.now().epochMilliseconds);
  return moveCase(deps, {
    caseId,
    action: as,
    actor,
    revision,
    async decide(found) {
      const changes = await selectChanges(db, caseId);
      const { contractId } = found;
      if (contractId === undefined || !isReady(found, changes)) return { refused: 'not-possible' };
      const { needsSecond, needsConsent, consentOf } = await judgeAgreement(db, found, changes);
      const needsLetter = await selectPaperLetter(db, contractId);
      const { staffId, organizationId } = actor;
      await insertApproval(db, found, { staffId, organizationId, at });
      if (consentOf !== undefined) await insertAskedConsent(db, found, { personId: consentOf, at });
      await updateCase(db, caseId, {
        needs_second: needsSecond,
        needs_consent: needsConsent,
        needs_letter: needsLetter,
        ...(as === 'confirm' ? { asked_by: actor.side } : {}),
      });
      return targetAfterApproval(db, { ...found, needsSecond, needsConsent, needsLetter }, actor);
    },
  });
}

/** Says what is to be put right for whom; somebody who is on no roster comes in from a day on, as a row that waits says. */
function isReady(
  { membershipId, contractId, heldRow }: Pick<CorrectionCase, 'contractId' | 'membershipId' | 'heldRow'>,
  changes: readonly CaseChange[],
): boolean {
  if (contractId === undefined || changes.length === 0) return false;
  return (
    membershipId !== undefined ||
    heldRow !== undefined ||
    changes.some(({ field }) => field === 'coveredFrom')
  );
}
