import type { Db } from '../../platform/database.ts';
import { enqueueRecheck, enqueueRecheckOfRoster } from './overtaking/overtaking.store.ts';

/** Hands over, in the caller's transaction, that open cases may be solved: by an activation, or by a roster that was applied. */
export function askRecheck(
  db: Db,
  changed: { contractId: number; membershipId: number } | { rosterId: number },
): Promise<void> {
  return 'rosterId' in changed ? enqueueRecheckOfRoster(db, changed.rosterId) : enqueueRecheck(db, changed);
}
