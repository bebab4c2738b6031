import type { Db } from '../../platform/database.ts';
import { selectOrganizations } from './organization.store.ts';
import type { Organization } from './organization.ts';
import { organizationFrom } from './organization-from.ts';

/** All of them, in the order of Persian names. */
export async function listOrganizations(db: Db): Promise<Organization[]> {
  const rows = await selectOrganizations(db).execute();
  return rows.map(row => organizationFrom({ ...row, kind: row.kind as Organization['kind'] }));
}
