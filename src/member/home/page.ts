import { countClaims } from '../../domain/claim/count-claims.ts';
import { listBenefitBalances } from '../../domain/claim/list-benefit-balances.ts';
import { listClaims } from '../../domain/claim/list-claims.ts';
import { listConsents } from '../../domain/correction/consent/list-consents.ts';
import { listOwnCases } from '../../domain/correction/list-own-cases.ts';
import { getCoverTerms } from '../../domain/membership/get-cover-terms.ts';
import { type CoveredMember, listCover } from '../../domain/membership/list-cover.ts';
import { paths } from '../../paths.ts';
import { jalaliYear } from '../../persian/jalali-date.ts';
import type { Db } from '../../platform/database.ts';
import { type Ask, get, idFrom, page, type Reply, type Route } from '../../route.ts';
import { type Cover, chooseCover, membershipsIn } from '../cover.ts';
import { memberOf } from '../member-of.ts';
import { type HomeData, homePage, noCoverPage, type Person } from './page.html.ts';

async function showHome(ask: Ask): Promise<Reply> {
  const { deps, viewer, query, shell } = ask;
  const { personId, accountId } = memberOf(viewer);
  const members = await listCover(deps.db);
  const thisYear = jalaliYear(deps.clock.today());
  const cover = chooseCover(members, {
    personId,
    year: idFrom(query.get('year')) ?? thisYear,
    contractId: idFrom(query.get('contract')),
  });
  const about = { subjectKind: 'account', subjectId: accountId };
  if (!cover) return page(noCoverPage(shell), { about });
  const data = await gather(ask, cover, membershipsIn(members, cover.contractId));
  return page(homePage(shell, { ...data, thisYear }), {
    about: { ...about, contractId: cover.contractId, details: { claims: data.latest.length } },
  });
}

async function gather(
  { deps: { db, clock }, query, viewer }: Ask,
  cover: Cover,
  members: readonly CoveredMember[],
): Promise<Omit<HomeData, 'thisYear'>> {
  const { contractId, own, family } = cover;
  const asked = { contractIds: [contractId], membershipIds: members.map(member => member.membershipId) };
  const chosen = idFrom(query.get('person'));
  const balanced = family.find(member => member.personId === chosen && member.claimsSeen === 'all') ?? own;
  const { claims: latest, total } = await listClaims(db, { ...asked, page: 1, pageSize: 5 });
  const counts = await countClaims(db, asked);
  return {
    cover,
    terms: await getCoverTerms(db, { contractId, planId: own.planId }),
    people: peopleOf(cover, members, counts),
    latest,
    total,
    waiting: await listWaiting(db, asked),
    questions: (await listOwnCases(db, memberOf(viewer).accountId)).filter(
      ({ state }) => state === 'question',
    ),
    balanced,
    balances: await balancesOf(db, balanced),
    consents: await listConsents(db),
    today: clock.today(),
  };
}

async function listWaiting(db: Db, asked: { contractIds: number[]; membershipIds: number[] }) {
  const { claims } = await listClaims(db, { ...asked, state: 'incomplete', page: 1, pageSize: 3 });
  return claims;
}

function balancesOf(db: Db, { contractId, planId, membershipId, coveredFrom }: CoveredMember) {
  return planId === undefined
    ? Promise.resolve([])
    : listBenefitBalances(db, { contractId, planId, membershipId, coveredFrom });
}

/** Claims of all of a person's times of cover in this contract count as hers. */
function peopleOf(
  { family, own }: Cover,
  members: readonly CoveredMember[],
  counts: ReadonlyMap<number, number>,
): Person[] {
  return family.map(member => ({
    member,
    isViewer: member.personId === own.personId,
    claims: members
      .filter(({ personId }) => personId === member.personId)
      .reduce((sum, { membershipId }) => sum + (counts.get(membershipId) ?? 0), 0),
  }));
}

export const homeRoutes: readonly Route[] = [
  get(paths.memberHome, { may: 'member', audit: 'member-home.read' }, showHome),
];
