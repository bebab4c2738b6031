import type { Db } from '../../../platform/database.ts';
import { selectContractOf } from './lookup.store.ts';

/** The contract of a membership that the viewer may see, and nothing more of it. */
export function findMembershipContract(db: Db, membershipId: number): Promise<number | undefined> {
  return selectContractOf(db, membershipId);
}
