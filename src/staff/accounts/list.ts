import { listOrganizations } from '../../domain/organization/list-organizations.ts';
import { listStaff } from '../../domain/organization/list-staff.ts';
import { type Ask, idFrom, notFound, page, type Reply } from '../../route.ts';
import { staffOf } from '../staff-of.ts';
import { accountsPage } from './list.html.ts';

/** Everybody's, or those of the organization in the address. */
export async function showAccounts({ deps: { db }, query, viewer, shell }: Ask): Promise<Reply> {
  const organizationId = idFrom(query.get('organization'));
  const organizations = await listOrganizations(db);
  const organization = organizations.find(({ id }) => id === organizationId);
  if (query.has('organization') && !organization) return notFound;
  const staff = await listStaff(db, { organizationId: organization?.id });
  return page(accountsPage(shell, { staff, organization, viewerId: staffOf(viewer).staffId }));
}
