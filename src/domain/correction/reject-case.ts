import type { RejectionReason } from './case.ts';
import { type CaseDeps, type Moved, moveCase } from './move-case.ts';
import type { StaffStep } from './staff-step.ts';

type Rejecting = StaffStep & {
  reason: RejectionReason;
  /** Read by the member beside the reason's own sentence; must be there where the reason is `other`. */
  note: string | undefined;
};

/** Voices given before are void: should she object, a house that said no does not count as one that agreed. */
export function rejectCase(
  deps: CaseDeps,
  { caseId, actor, revision, reason, note }: Rejecting,
): Promise<Moved> {
  return moveCase(deps, {
    caseId,
    action: 'reject',
    actor,
    revision,
    note,
    decide: () =>
      reason === 'other' && note === undefined
        ? { refused: 'not-possible' }
        : { state: 'rejected', rejection: reason },
    patch: ({ revision }) => ({ revision: revision + 1 }),
  });
}
