import { paths } from '../../paths.ts';
import { get, post, type Route } from '../../route.ts';
import { handleNewOrganization, showNewOrganization } from './new-organization.ts';
import { showOrganizations } from './page.ts';

export const organizationRoutes: readonly Route[] = [
  get(paths.organizations, { may: 'keep-house', audit: 'none' }, showOrganizations),
  get(paths.organizationNew, { may: 'keep-house', audit: 'none' }, showNewOrganization),
  post(paths.organizationNew, { may: 'keep-house', audit: 'organization.added' }, handleNewOrganization),
];
