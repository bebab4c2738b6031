import { findProgress, findRoster } from '../../../domain/roster/find-roster.ts';
import { type Ask, notFound, type Reply } from '../../../route.ts';
import { findAskedRoster, rosterHref } from '../asked-roster.ts';
import { isWorkedAt, stageOf } from './stage.ts';

/** Follows the work on a roster until it has ended; the page is then loaded anew. */
export async function followProgress(ask: Ask): Promise<Reply> {
  const asked = await findAskedRoster(ask);
  if (!asked) return notFound;
  const { id } = asked.roster;
  return {
    kind: 'events',
    next: async ({ db, clock }) => {
      const roster = await findRoster(db, id);
      if (!roster || !isWorkedAt(roster.state))
        return { event: 'done', data: { href: rosterHref({ id }) }, last: true };
      const progress = await findProgress(db, id);
      const { label, percent, left } = stageOf(ask, { state: roster.state, progress, now: clock.now() });
      return { event: 'progress', data: { percent, stage: label, left }, last: false };
    },
  };
}
