import type { Db } from '../../platform/database.ts';
import { allowLongStatements, enqueueRosterJob } from './roster.store.ts';
import type { Roster } from './roster.ts';
import { type CountRecord, recount, selectCounts } from './roster-count.store.ts';

/** Fewer rows than these are counted while the page is made: that takes a tenth of a second. */
const countedAtOnce = 20_000;

/** A roster's numbers as last counted. */
export type RosterCounts = Omit<CountRecord, 'contract_id' | 'roster_id' | 'basis' | 'fresh'>;

/**
 * The numbers of a roster without counting them at each visit: they are kept with it, and counted again where something
 * they hang on has changed. Of a large roster a job does that, and the last numbers are given meanwhile.
 */
export async function findCounts(db: Db, roster: Roster): Promise<RosterCounts> {
  const place = { contractId: roster.contractId, rosterId: roster.id };
  const known = await selectCounts(db, place);
  if (known?.fresh) return known;
  if (known && roster.counts.good + roster.counts.held > countedAtOnce) {
    await enqueueRosterJob(db, 'count-roster', roster.id);
    return known;
  }
  await countRoster(db, roster);
  return (await selectCounts(db, place)) ?? nothing;
}

/** Counts anew, whatever stands there: when a roster has been read, and when a page found its numbers old. */
export async function countRoster(
  db: Db,
  { id: rosterId, contractId }: Pick<Roster, 'id' | 'contractId'>,
): Promise<void> {
  await allowLongStatements(db);
  await recount(db, { contractId, rosterId });
}

/** What is seen of a roster that is not the viewer's. */
const nothing: RosterCounts = {
  counted_at: new Date(0),
  ready: 0,
  spelling: 0,
  needs_proof: 0,
  cannot: 0,
  joins: 0,
  changes: 0,
  leaves: 0,
  unchanged: 0,
  links_waiting: 0,
  members: 0,
};
