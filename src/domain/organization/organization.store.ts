import type { Db } from '../../platform/database.ts';
import type { OrganizationKind } from './organization.ts';

export function selectOrganizations(db: Db) {
  return db
    .selectFrom('organization')
    .select(['id', 'kind', 'name_fa', 'name_en', 'code'])
    .orderBy('name_fa')
    .orderBy('id');
}

export type OrganizationRow = {
  id: number;
  kind: OrganizationKind;
  name_fa: string;
  name_en: string;
  code: string | null;
};

/** Undefined: an agency of this code is there already. */
export async function insertOrganization(
  db: Db,
  row: Omit<OrganizationRow, 'id'>,
): Promise<number | undefined> {
  const inserted = await db
    .insertInto('organization')
    .values(row)
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted?.id;
}
