import type { Db } from '../../platform/database.ts';
import { insertOrganization } from './organization.store.ts';
import type { Organization } from './organization.ts';

export type OrganizationAdded = { ok: true; organizationId: number } | { ok: false; why: 'code-taken' };

/** Run as a system administrator, or as the owner of the database. */
export async function addOrganization(
  db: Db,
  { kind, name, code }: Omit<Organization, 'id'>,
): Promise<OrganizationAdded> {
  const row = { kind, name_fa: name.fa, name_en: name.en, code: code ?? null };
  const organizationId = await insertOrganization(db, row);
  return organizationId === undefined ? { ok: false, why: 'code-taken' } : { ok: true, organizationId };
}
