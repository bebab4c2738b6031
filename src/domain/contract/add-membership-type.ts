import type { Db } from '../../platform/database.ts';
import type { MembershipType } from './list-membership-types.ts';
import { insertMembershipType } from './new-contract.store.ts';

export type MembershipTypeAdded = { ok: true; membershipTypeId: number } | { ok: false; why: 'key-taken' };

/** A kind of contract that people choose when they sign in; it goes after the others. */
export async function addMembershipType(
  db: Db,
  { key, name }: Omit<MembershipType, 'id'>,
): Promise<MembershipTypeAdded> {
  const membershipTypeId = await insertMembershipType(db, { key, name_fa: name.fa, name_en: name.en });
  return membershipTypeId === undefined ? { ok: false, why: 'key-taken' } : { ok: true, membershipTypeId };
}
