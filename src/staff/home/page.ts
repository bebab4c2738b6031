import type { Contract } from '../../domain/contract/contract.ts';
import { listContractGaps } from '../../domain/contract/list-contract-gaps.ts';
import { listContracts } from '../../domain/contract/list-contracts.ts';
import { listQueue } from '../../domain/correction/list-queue.ts';
import { countCover } from '../../domain/membership/count-cover.ts';
import { listRosters } from '../../domain/roster/list-rosters.ts';
import { paths } from '../../paths.ts';
import { type Ask, get, page, type Reply, type Route, rightsOf } from '../../route.ts';
import { actorOf } from '../corrections/actor-of.ts';
import { staffOf } from '../staff-of.ts';
import { housePage } from './house.html.ts';
import { homePage } from './page.html.ts';
import { queueOf } from './queue.ts';

/** With numbers on the first page; the others are a press away. */
const shownContracts = 6;

async function showHome(ask: Ask): Promise<Reply> {
  const viewer = staffOf(ask.viewer);
  return rightsOf[viewer.role].includes('keep-house') ? showHouse(ask) : showQueue(ask);
}

async function showQueue({ deps: { db, clock }, viewer, shell }: Ask): Promise<Reply> {
  const staff = staffOf(viewer);
  const { staffId, role, organization } = staff;
  const today = clock.today();
  const contracts = await listContracts(db);
  const running = contracts.filter(({ endsOn }) => Temporal.PlainDate.compare(endsOn, today) >= 0);
  const now = new Date(clock.now().epochMilliseconds);
  return page(
    homePage(shell, {
      role,
      organization,
      today,
      contracts,
      mayUpload: rightsOf[role].includes('edit-roster'),
      queue: queueOf(await listRosters(db, { open: true }), staffId, now),
      corrections: await listQueue(db, actorOf(staff), { view: 'side' }, clock.now()),
      now: clock.now(),
      cover: await coverOf(db, running.slice(0, shownContracts), today),
    }),
  );
}

async function coverOf(db: Ask['deps']['db'], contracts: readonly Contract[], today: Temporal.PlainDate) {
  const cover = [];
  for (const contract of contracts) cover.push({ contract, counts: await countCover(db, contract, today) });
  return cover;
}

async function showHouse({ deps: { db, clock }, viewer, shell }: Ask): Promise<Reply> {
  const { role, organization } = staffOf(viewer);
  const today = clock.today();
  const contracts = await listContracts(db);
  const gaps = await listContractGaps(db, today);
  return page(housePage(shell, { role, organization, today, gaps, empty: contracts.length === 0 }));
}

export const homeRoutes: readonly Route[] = [
  get(paths.staffHome, { may: 'use-console', audit: 'none' }, showHome),
];
