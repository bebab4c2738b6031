import type { Db } from '../../platform/database.ts';
import { deleteEndedConfirmations } from './email-confirmation.store.ts';

/** Links that nobody opened in time. */
export async function sweepConfirmations(db: Db): Promise<void> {
  await deleteEndedConfirmations(db);
}
