import type { Db } from '../../platform/database.ts';
import { selectMembershipTypes } from './membership-type.store.ts';

export type MembershipType = { id: number; key: string; name: { fa: string; en: string } };

/** The kinds of contract a person signs in under, in the order of the select. */
export async function listMembershipTypes(db: Db): Promise<MembershipType[]> {
  const rows = await selectMembershipTypes(db);
  return rows.map(({ id, key, name_fa, name_en }) => ({ id, key, name: { fa: name_fa, en: name_en } }));
}
