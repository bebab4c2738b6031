import type { Db } from '../../src/platform/database.ts';

/** An address of a member of staff as if she had confirmed it, and when she wants to be told. Run as the owner. */
export async function buildStaffPreference(
  db: Db,
  staffId: number,
  words: { email: string; told?: 'at-once' | 'daily' | 'never'; language?: 'fa' | 'en' },
): Promise<void> {
  await db
    .insertInto('staff_preference')
    .values({ staff_id: staffId, told: 'at-once', ...words })
    .execute();
}

/** How a member wants to be told; her address as if she had confirmed it. Run as the owner. */
export async function buildMemberPreference(
  db: Db,
  accountId: number,
  {
    email,
    confirmed = true,
    toldBy,
  }: { email: string; confirmed?: boolean; toldBy: 'sms' | 'email' | 'both' },
): Promise<void> {
  await db
    .updateTable('account')
    .set({ email, confirmed_email: confirmed ? email : null, told_by: toldBy })
    .where('id', '=', accountId)
    .execute();
}
