import type { Db } from '../../platform/database.ts';
import { deleteOldFlows } from './activation.store.ts';
import { deleteOldFailures } from './membership.store.ts';

/**
 * Deletes attempts that ended a day ago, and with them what was typed there; of failures, kept for those who put rosters
 * right and for the reports of a year, those that are older than four hundred days.
 */
export async function sweepActivations(db: Db): Promise<void> {
  await deleteOldFlows(db);
  await deleteOldFailures(db);
}
