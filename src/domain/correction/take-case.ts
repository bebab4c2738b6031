import { type CaseDeps, type Moved, moveCase } from './move-case.ts';
import type { StaffStep } from './staff-step.ts';

/** The administrator takes a case on that lies with others; what they approved stays approved. */
export function takeCase(deps: CaseDeps, { caseId, actor, revision }: StaffStep): Promise<Moved> {
  return moveCase(deps, {
    caseId,
    action: 'take',
    actor,
    revision,
    decide: ({ turn }) =>
      turn === 'administrator' ? { refused: 'not-possible' } : { state: 'review', turn: 'administrator' },
  });
}
