import type { Side } from './case-steps.ts';
import { sidesOfCase } from './contract-sides.ts';
import { dueAt, sharedDueAt } from './deadline.ts';
import { type CaseDeps, type Moved, moveCase } from './move-case.ts';
import type { StaffStep } from './staff-step.ts';

type HandingOn = StaffStep & { to: Side; note: string | undefined };

/**
 * To another side of the contract, with a word for its staff. Handing on to and fro buys no time: then it is the
 * administrator's.
 */
export function handOnCase(deps: CaseDeps, { caseId, actor, revision, to, note }: HandingOn): Promise<Moved> {
  return moveCase(deps, {
    caseId,
    action: 'hand-on',
    actor,
    revision,
    note,
    shown: false,
    async decide(found) {
      const sides = await sidesOfCase(deps.db, found);
      if (to === found.turn || !sides.includes(to)) return { refused: 'not-possible' };
      return { state: 'review', turn: to };
    },
    patch({ openedAt }) {
      const due = dueAt(to, 'review', deps.clock.now());
      const shared = sharedDueAt(openedAt);
      return to === 'administrator' || due < shared ? {} : { due_at: shared };
    },
  });
}
