import { findClaim } from '../../domain/claim/find-claim.ts';
import { paths } from '../../paths.ts';
import { type Ask, get, idFrom, notFound, page, type Reply, type Route } from '../../route.ts';
import { claimPage } from './page.html.ts';

async function showClaim({ deps, params, shell }: Ask): Promise<Reply> {
  const claimId = idFrom(params['claimId']);
  const claim = claimId === undefined ? undefined : await findClaim(deps.db, claimId);
  if (!claim) return notFound;
  return page(claimPage(shell, claim, deps.clock.today()), {
    about: { subjectKind: 'claim', subjectId: claim.claimId, contractId: claim.contractId },
  });
}

export const claimRoutes: readonly Route[] = [
  get(paths.claim, { may: 'member', audit: 'claim.read' }, showClaim),
];
