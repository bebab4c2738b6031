import type { Db } from '../../platform/database.ts';
import { deleteOldVisits } from './visit/visit.store.ts';

/** Visits that have ended. */
export async function sweepCorrections(db: Db): Promise<void> {
  await deleteOldVisits(db);
}
