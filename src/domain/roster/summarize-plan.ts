import type { Db } from '../../platform/database.ts';
import { findContract } from '../contract/find-contract.ts';
import { findCounts } from './count-roster.ts';
import { isMassLeave, type PlannedChanges } from './plan-changes.ts';
import type { Roster } from './roster.ts';

/**
 * What the roster would do, as last counted: for pages. Undefined while a large roster is counted for the first time. Who
 * approves or applies it asks `planChanges`.
 */
export async function summarizePlan(db: Db, roster: Roster): Promise<PlannedChanges | undefined> {
  const counts = await findCounts(db, roster);
  if (!counts) return undefined;
  const { joins, changes, leaves, unchanged, links_waiting, members } = counts;
  const { held, aside } = roster.counts;
  const contract = await findContract(db, roster.contractId);
  const massLeave = isMassLeave(contract, { leaves, members });
  return { joins, changes, leaves, unchanged, held, aside, linksWaiting: links_waiting, members, massLeave };
}
