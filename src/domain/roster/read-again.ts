import type { Db } from '../../platform/database.ts';
import { enqueueRosterJob, moveRoster } from './roster.store.ts';

/** Has the file read once more, with all that people decided: what takes too long while somebody waits. */
export async function readAgain(db: Db, rosterId: number): Promise<void> {
  await moveRoster(db, rosterId, 'uploaded');
  await enqueueRosterJob(db, 'read-roster', rosterId);
}
