import { listOrganizations } from '../../domain/organization/list-organizations.ts';
import { type Ask, page, type Reply } from '../../route.ts';
import { organizationsPage } from './page.html.ts';

export async function showOrganizations({ deps, shell }: Ask): Promise<Reply> {
  return page(organizationsPage(shell, await listOrganizations(deps.db)));
}
