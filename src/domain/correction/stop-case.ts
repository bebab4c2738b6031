import { type CaseDeps, type Moved, moveCase } from './move-case.ts';
import type { StaffStep } from './staff-step.ts';

/** Holds back what was approved before it is applied. Whoever stops it looks at it again; all voices are void. */
export function stopCase(
  deps: CaseDeps,
  { caseId, actor, revision, reason }: StaffStep & { reason: string },
): Promise<Moved> {
  return moveCase(deps, {
    caseId,
    action: 'stop',
    actor,
    revision,
    note: reason,
    shown: false,
    decide: () => ({ state: 'review', turn: actor.side }),
    patch: ({ revision }) => ({ revision: revision + 1 }),
  });
}
