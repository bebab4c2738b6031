import { claimStates } from '../../domain/claim/claim-state.ts';
import { listClaims } from '../../domain/claim/list-claims.ts';
import { listCover } from '../../domain/membership/list-cover.ts';
import { listFormerDependents } from '../../domain/membership/list-former-dependents.ts';
import { paths } from '../../paths.ts';
import { type Ask, get, idFrom, page, type Reply, type Route } from '../../route.ts';
import { memberOf } from '../member-of.ts';
import { chooseClaims, type Filter } from './choose-claims.ts';
import { claimsPage } from './page.html.ts';

const pageSize = 20;

async function showClaims({ deps, viewer, query, shell }: Ask): Promise<Reply> {
  const { personId, accountId } = memberOf(viewer);
  const members = [...(await listCover(deps.db)), ...(await listFormerDependents(deps.db))];
  const filter = readFilter(query);
  const { people, years, chosen } = chooseClaims(members, personId, filter);
  const found = await listClaims(deps.db, {
    contractIds: [...new Set(chosen.map(member => member.contractId))],
    membershipIds: chosen.map(member => member.membershipId),
    state: filter.state,
    page: idFrom(query.get('page')) ?? 1,
    pageSize,
  });
  return page(claimsPage(shell, { people, years, filter, members, found }), {
    about: {
      subjectKind: 'account',
      subjectId: accountId,
      details: { claims: found.claims.length, page: found.page },
    },
  });
}

/** What cannot be understood filters nothing. */
function readFilter(query: URLSearchParams): Filter {
  return {
    personId: idFrom(query.get('person')),
    year: idFrom(query.get('year')),
    state: claimStates.find(state => state === query.get('state')),
  };
}

export const claimsRoutes: readonly Route[] = [
  get(paths.claims, { may: 'member', audit: 'claims.listed' }, showClaims),
];
