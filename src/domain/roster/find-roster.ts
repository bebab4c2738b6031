import type { Db } from '../../platform/database.ts';
import { lockRosterRow, type Progress, selectProgress, selectRosters } from './roster.store.ts';
import type { Roster } from './roster.ts';
import { rosterFrom } from './roster-from.ts';

/** Undefined as well for a roster of a contract that is not the viewer's. */
export async function findRoster(db: Db, rosterId: number): Promise<Roster | undefined> {
  const row = await selectRosters(db).where('r.id', '=', rosterId).executeTakeFirst();
  return row && rosterFrom(row);
}

/** The same, and nobody moves it until the transaction ends. */
export async function lockRoster(db: Db, rosterId: number): Promise<Roster | undefined> {
  return (await lockRosterRow(db, rosterId)) ? findRoster(db, rosterId) : undefined;
}

/** How far reading or applying has come; `share` is 0 to 1. Undefined before it begins. */
export async function findProgress(db: Db, rosterId: number): Promise<Progress | undefined> {
  const row = await selectProgress(db, rosterId);
  return row && { phase: row.phase, rowsDone: row.rows_done, share: row.share };
}
