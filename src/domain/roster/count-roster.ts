import type { Db } from '../../platform/database.ts';
import { allowLongStatements, enqueueRosterJob } from './roster.store.ts';
import type { Roster } from './roster.ts';
import { type CountRecord, recount, selectCounts } from './roster-count.store.ts';

/** Fewer rows than these are counted where they are asked for: that takes a tenth of a second. */
export const countedAtOnce = 20_000;

/** A roster's numbers as last counted. */
export type RosterCounts = Omit<CountRecord, 'contract_id' | 'roster_id' | 'basis' | 'fresh'>;

type Counted = Pick<Roster, 'id' | 'contractId' | 'counts'>;

/**
 * The numbers of a roster without counting them at each visit: they are kept with it, and counted again where something
 * they hang on has changed. Of a large roster a job does that, and the last numbers are given meanwhile; undefined
 * before its first numbers are there.
 */
export async function findCounts(db: Db, roster: Roster): Promise<RosterCounts | undefined> {
  const place = { contractId: roster.contractId, rosterId: roster.id };
  const known = await selectCounts(db, place);
  if (known?.fresh) return known;
  await countWhenDue(db, roster);
  return isLarge(roster) ? known : ((await selectCounts(db, place)) ?? nothing);
}

/** Now, or by the job where it would keep somebody waiting. */
export async function countWhenDue(db: Db, roster: Counted): Promise<void> {
  if (isLarge(roster)) await enqueueRosterJob(db, 'count-roster', roster.id);
  else await countRoster(db, roster);
}

/** Counts anew, whatever stands there. */
export async function countRoster(
  db: Db,
  { id: rosterId, contractId }: Pick<Counted, 'id' | 'contractId'>,
): Promise<void> {
  await allowLongStatements(db);
  await recount(db, { contractId, rosterId });
}

export function isLarge({ counts }: Pick<Counted, 'counts'>): boolean {
  return counts.good + counts.held > countedAtOnce;
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
