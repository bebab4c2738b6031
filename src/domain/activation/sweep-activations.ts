import type { Db } from '../../platform/database.ts';
import { deleteOldFlows } from './activation.store.ts';

/** Deletes attempts that ended a day ago, and with them what was typed there. */
export async function sweepActivations(db: Db): Promise<void> {
  await deleteOldFlows(db);
}
