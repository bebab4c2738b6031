import { type CaseDeps, type Moved, moveCase } from './move-case.ts';
import type { StaffStep } from './staff-step.ts';

/** The second house does not agree: back to the one that approved first, whose approval is void. */
export function disagreeCase(
  deps: CaseDeps,
  { caseId, actor, revision, reason }: StaffStep & { reason: string },
): Promise<Moved> {
  return moveCase(deps, {
    caseId,
    action: 'disagree',
    actor,
    revision,
    note: reason,
    shown: false,
    decide: found => ({ state: 'review', turn: found.askedBy ?? 'administrator' }),
    patch: ({ revision }) => ({ revision: revision + 1 }),
  });
}
