import type { Db } from '../../platform/database.ts';
import { type StaffRecord, selectStaff } from './staff-list.store.ts';
import type { StaffRole } from './staff-roles.ts';

export type StaffMember = {
  id: number;
  role: StaffRole;
  userName: string;
  name: { fa: string; en: string };
  organization: { id: number; fa: string; en: string };
  disabledAt: Date | undefined;
};

/** Staff whom the viewer may see, organization by organization, or those of one. */
export async function listStaff(
  db: Db,
  { organizationId }: { organizationId?: number | undefined } = {},
): Promise<StaffMember[]> {
  let query = selectStaff(db);
  if (organizationId !== undefined) query = query.where('s.organization_id', '=', organizationId);
  return (await query.execute()).map(staffFrom);
}

export async function findStaff(db: Db, staffId: number): Promise<StaffMember | undefined> {
  const row = await selectStaff(db).where('s.id', '=', staffId).executeTakeFirst();
  return row && staffFrom(row);
}

function staffFrom(row: StaffRecord): StaffMember {
  return {
    id: row.id,
    role: row.role as StaffRole,
    userName: row.user_name,
    name: { fa: row.name_fa, en: row.name_en },
    organization: { id: row.organization_id, fa: row.organization_fa, en: row.organization_en },
    disabledAt: row.disabled_at ?? undefined,
  };
}
