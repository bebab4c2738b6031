import type { Db } from '../../platform/database.ts';
import { selectRosters } from './roster.store.ts';
import type { Roster } from './roster.ts';
import { rosterFrom } from './roster-from.ts';

export type HeldRoster = {
  roster: Roster;
  /** The endorsement that was made of its held rows and did not come to nothing. */
  rest: Roster | undefined;
};

const ended: readonly Roster['state'][] = ['withdrawn', 'rejected', 'failed'];

/**
 * Applied rosters whose held rows still wait, the latest first. A full roster says anew who is covered, so what earlier
 * ones left behind waits no more.
 */
export async function listHeldRosters(db: Db, contractId: number): Promise<HeldRoster[]> {
  const rows = await selectRosters(db)
    .where('r.contract_id', '=', contractId)
    .where('r.state', '=', 'applied')
    .orderBy('r.applied_at', 'desc')
    .orderBy('r.id', 'desc')
    .execute();
  const rosters = rows.map(rosterFrom);
  const full = rosters.findIndex(({ kind }) => kind === 'initial');
  const waiting = rosters.slice(0, full < 0 ? undefined : full + 1).filter(({ counts }) => counts.held > 0);
  return Promise.all(waiting.map(async roster => ({ roster, rest: await findRest(db, roster) })));
}

/** The endorsement made of what a roster left behind, if there is one that goes on. */
export async function findRest(db: Db, { contractId, id }: Roster): Promise<Roster | undefined> {
  const row = await selectRosters(db)
    .where('r.contract_id', '=', contractId)
    .where('r.rest_of', '=', id)
    .where('r.state', 'not in', [...ended])
    .orderBy('r.id', 'desc')
    .executeTakeFirst();
  return row && rosterFrom(row);
}
