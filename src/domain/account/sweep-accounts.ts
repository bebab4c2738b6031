import type { Db } from '../../platform/database.ts';
import { deleteOldDevices } from './device.store.ts';
import { deleteOldFlows } from './flow.store.ts';
import { deleteOldMobileChanges } from './mobile-change.store.ts';
import { deleteEndedSessions } from './session.store.ts';

/** Deletes sessions, flows and changes of a mobile that have ended, and devices not seen for half a year. */
export async function sweepAccounts(db: Db): Promise<void> {
  await deleteEndedSessions(db);
  await deleteOldFlows(db);
  await deleteOldMobileChanges(db);
  await deleteOldDevices(db);
}
