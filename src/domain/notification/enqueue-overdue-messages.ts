import type { Db } from '../../platform/database.ts';
import { enqueueOverdue, forgetParameters } from './outbox.store.ts';

/** Hands over what waits longer than it should, and forgets codes that have ended. */
export async function enqueueOverdueMessages(db: Db): Promise<number> {
  await forgetParameters(db);
  return enqueueOverdue(db);
}
