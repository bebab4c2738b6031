import type { Db } from '../../platform/database.ts';

/** Without anything secret: the web may not read it. */
export function selectStaff(db: Db) {
  return db
    .selectFrom('staff as s')
    .innerJoin('organization as o', 'o.id', 's.organization_id')
    .select(['s.id', 's.role', 's.user_name', 's.name_fa', 's.name_en', 's.disabled_at', 's.organization_id'])
    .select(['o.name_fa as organization_fa', 'o.name_en as organization_en'])
    .orderBy('o.name_fa')
    .orderBy('o.id')
    .orderBy('s.name_fa')
    .orderBy('s.id');
}

export type StaffRecord = Awaited<ReturnType<ReturnType<typeof selectStaff>['execute']>>[number];

export async function updateDisabled(db: Db, staffId: number, disabledAt: Date | null): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('staff')
    .set({ disabled_at: disabledAt })
    .where('id', '=', staffId)
    .where('disabled_at', disabledAt === null ? 'is not' : 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** At the gate. The database ends the sessions that were opened with the old ones. */
export async function updateCredentials(
  db: Db,
  staffId: number,
  credentials: { password_hash: string; authenticator_secret: string },
): Promise<void> {
  await db.updateTable('staff').set(credentials).where('id', '=', staffId).execute();
}
