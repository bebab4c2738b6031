import type { OrganizationRow } from './organization.store.ts';
import type { Organization } from './organization.ts';

export function organizationFrom({ id, kind, name_fa, name_en, code }: OrganizationRow): Organization {
  return { id, kind, name: { fa: name_fa, en: name_en }, code: code ?? undefined };
}
