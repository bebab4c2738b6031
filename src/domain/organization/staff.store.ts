import type { Db } from '../../platform/database.ts';

export type StaffCredentials = { staffId: number; passwordHash: string; authenticatorSecret: string };

/** Not those whose account was disabled. */
export async function findStaffCredentials(db: Db, userName: string): Promise<StaffCredentials | undefined> {
  const row = await db
    .selectFrom('staff')
    .select(['id', 'password_hash', 'authenticator_secret'])
    .where('user_name', '=', userName)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  return (
    row && { staffId: row.id, passwordHash: row.password_hash, authenticatorSecret: row.authenticator_secret }
  );
}

/** Uses a step up; false when it, or a later one, was used before. */
export async function useAuthenticatorStep(db: Db, staffId: number, step: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('staff')
    .set({ authenticator_step: step })
    .where('id', '=', staffId)
    .where('authenticator_step', '<', step)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function replaceStaffHash(db: Db, staffId: number, passwordHash: string): Promise<void> {
  await db.updateTable('staff').set({ password_hash: passwordHash }).where('id', '=', staffId).execute();
}

export type NewStaffRow = {
  organization_id: number;
  role: 'system-administrator' | 'employer-hr' | 'agency-expert' | 'administrator-support';
  user_name: string;
  name_fa: string;
  name_en: string;
  password_hash: string;
  authenticator_secret: string;
};

/** Undefined: the user name is taken. */
export async function insertStaff(db: Db, row: NewStaffRow): Promise<number | undefined> {
  const inserted = await db
    .insertInto('staff')
    .values(row)
    .onConflict(conflict => conflict.column('user_name').doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted?.id;
}
