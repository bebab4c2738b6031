import { type CaseDeps, type Moved, moveCase } from './move-case.ts';
import type { StaffStep } from './staff-step.ts';

/** A question that the member answers on the portal; `not-possible` where nothing reaches her. */
export function askMember(
  deps: CaseDeps,
  { caseId, actor, revision, question }: StaffStep & { question: string },
): Promise<Moved> {
  return moveCase(deps, {
    caseId,
    action: 'ask',
    actor,
    revision,
    note: question,
    decide: ({ mobile, openedByAccount }) =>
      mobile === undefined && openedByAccount === undefined
        ? { refused: 'not-possible' }
        : { state: 'question', turn: 'member' },
    patch: { asked_by: actor.side },
  });
}
