import type { Db } from '../../platform/database.ts';
import type { Contract } from '../contract/contract.ts';
import { findContract } from '../contract/find-contract.ts';
import type { Roster } from './roster.ts';
import { countMembers, countPlannedLeaves, countPlannedRows } from './roster-plan.store.ts';

export type PlannedChanges = {
  joins: number;
  changes: number;
  /** Those the roster no longer names, and those whose rows say so. */
  leaves: number;
  unchanged: number;
  /** Not applied: errors to be fixed, and rows set aside. */
  held: number;
  aside: number;
  /** Dependents with an account who would come under another primary: their families stay until they consent. */
  linksWaiting: number;
  /** Members of the contract on the roster's day. */
  members: number;
  /** So many leave that the number has to be typed before it is approved. */
  massLeave: boolean;
};

/** What the roster would do to the contract as it stands at this moment. Changes nothing. */
export async function planChanges(db: Db, roster: Roster): Promise<PlannedChanges> {
  const { contractId, id: rosterId, effectiveOn, counts } = roster;
  const place = { contractId, rosterId };
  const contract = await findContract(db, contractId);
  const { joins, changes, unchanged, rowLeaves, linksWaiting } = await countPlannedRows(db, place);
  const leaves = rowLeaves + (await countPlannedLeaves(db, place));
  const members = await countMembers(db, contractId, effectiveOn.toString());
  const massLeave = isMassLeave(contract, { leaves, members });
  const { held, aside } = counts;
  return { joins, changes, leaves, unchanged, held, aside, linksWaiting, members, massLeave };
}

/** So many leave that somebody may have been forgotten; how many are many, the contract says. */
export function isMassLeave(
  contract: Contract | undefined,
  { leaves, members }: Pick<PlannedChanges, 'leaves' | 'members'>,
): boolean {
  return leaves * 100 > members * (contract?.massLeavePercent ?? 0);
}
