import type { Db } from '../../platform/database.ts';
import { selectWaitingCodes } from './issued-code.store.ts';

/** Who of these memberships has an employer's code that was not used yet. */
export async function listWaitingCodes(
  db: Db,
  contractId: number,
  membershipIds: readonly number[],
): Promise<Set<number>> {
  if (membershipIds.length === 0) return new Set();
  const rows = await selectWaitingCodes(db, contractId, membershipIds);
  return new Set(rows.map(row => row.membership_id));
}
