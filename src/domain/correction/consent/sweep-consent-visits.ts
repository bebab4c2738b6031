import type { Db } from '../../../platform/database.ts';
import { deleteOldConsentVisits } from './consent-visit.store.ts';

/** Deletes visits and codes for a consent that have ended. */
export function sweepConsentVisits(db: Db): Promise<void> {
  return deleteOldConsentVisits(db);
}
