import { findProgress, findRoster } from '../../../domain/roster/find-roster.ts';
import { type Ask, notFound, type Reply } from '../../../route.ts';
import { findAskedRoster, rosterHref } from '../asked-roster.ts';
import { stageLabel, stagePercent } from './stage.ts';

const working: readonly string[] = ['uploaded', 'reading', 'approved'];

/** Follows the work on a roster until it has ended; the page is then loaded anew. */
export async function followProgress(ask: Ask): Promise<Reply> {
  const asked = await findAskedRoster(ask);
  if (!asked) return notFound;
  const { id } = asked.roster;
  return {
    kind: 'events',
    next: async ({ db }) => {
      const roster = await findRoster(db, id);
      if (!roster || !working.includes(roster.state))
        return { event: 'done', data: { href: rosterHref({ id }) }, last: true };
      const seen = await findProgress(db, id);
      const percent = stagePercent(roster.state, seen);
      return {
        event: 'progress',
        data: { percent, stage: stageLabel(ask, roster.state, seen) },
        last: false,
      };
    },
  };
}
