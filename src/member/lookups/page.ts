import { listOwnLookups } from '../../domain/correction/support/list-own-lookups.ts';
import { paths } from '../../paths.ts';
import { type Ask, get, page, type Reply, type Route } from '../../route.ts';
import { lookupsPage } from './page.html.ts';

async function showLookups({ deps, shell }: Ask): Promise<Reply> {
  return page(lookupsPage(shell, await listOwnLookups(deps.db)));
}

export const lookupRoutes: readonly Route[] = [
  get(paths.memberLookups, { may: 'member', audit: 'none' }, showLookups),
];
