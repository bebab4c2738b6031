import type { Db } from '../../platform/database.ts';
import {
  type MemberPreference,
  type StaffPreference,
  selectMemberPreference,
  selectStaffPreference,
} from './preference.store.ts';

export type { MemberPreference, StaffPreference, ToldBy, ToldWhen } from './preference.store.ts';

/** Of the viewer's own account. */
export async function getMemberPreference(db: Db, accountId: number): Promise<MemberPreference> {
  const preference = await selectMemberPreference(db, accountId);
  if (!preference) throw new Error('the account is not the viewer’s own');
  return preference;
}

/** Of the member of staff herself; what everybody begins with where she has chosen nothing. */
export function getStaffPreference(db: Db, staffId: number): Promise<StaffPreference> {
  return selectStaffPreference(db, staffId);
}
