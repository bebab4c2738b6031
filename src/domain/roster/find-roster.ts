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

/** `again`: it was cut off, by a restart of the server, and began anew. */
export type WorkProgress = Progress & { startedAt: Date; updatedAt: Date; again: boolean };

/** How far reading or applying has come. Undefined before it begins. */
export async function findProgress(db: Db, rosterId: number): Promise<WorkProgress | undefined> {
  const row = await selectProgress(db, rosterId);
  if (!row) return undefined;
  const { phase, rows_done: rowsDone, share, again } = row;
  return { phase, rowsDone, share, again, startedAt: row.started_at, updatedAt: row.updated_at };
}
