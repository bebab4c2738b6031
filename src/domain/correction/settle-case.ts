import type { CaseOutcome } from './case.ts';
import { type CaseDeps, type Moved, moveCase } from './move-case.ts';
import type { StaffStep } from './staff-step.ts';

export type SettledOutcome = Extract<CaseOutcome, 'code-handed' | 'nothing-wrong'>;

/** Ends a case in which nothing had to be put right; the member reads the note. */
export function settleCase(
  deps: CaseDeps,
  {
    caseId,
    actor,
    revision,
    outcome,
    note,
  }: StaffStep & { outcome: SettledOutcome; note: string | undefined },
): Promise<Moved> {
  return moveCase(deps, {
    caseId,
    action: 'settle',
    actor,
    revision,
    note,
    decide: () => ({ state: 'solved', outcome }),
  });
}
