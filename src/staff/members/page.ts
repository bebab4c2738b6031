import { listWaitingCodes } from '../../domain/activation/list-waiting-codes.ts';
import type { Contract } from '../../domain/contract/contract.ts';
import { listContracts } from '../../domain/contract/list-contracts.ts';
import { coverDay } from '../../domain/membership/count-cover.ts';
import { listMembers } from '../../domain/membership/list-members.ts';
import { type Ask, idFrom, notFound, page, type Reply } from '../../route.ts';
import { staffOf } from '../staff-of.ts';
import { membersPage, noContractPage } from './page.html.ts';

const longestSearch = 100;

/** The list of a contract, page by page. Names and IDs never stand in its address. */
export function showMembers(ask: Ask): Promise<Reply> {
  return show(ask, { search: '', pageNumber: idFrom(ask.query.get('page')) ?? 1 });
}

/** A search is a form that is answered at once, because what is searched for is personal. */
export function searchMembers(ask: Ask): Promise<Reply> {
  const search = (ask.form.get('search') ?? '').trim().slice(0, longestSearch);
  return show(ask, { search, pageNumber: idFrom(ask.form.get('page')) ?? 1 });
}

type Shown = { search: string; pageNumber: number };

async function show({ deps, query, viewer, shell }: Ask, { search, pageNumber }: Shown): Promise<Reply> {
  const { db, clock } = deps;
  const contracts = await listContracts(db);
  const today = clock.today();
  const contract = chooseContract(contracts, idFrom(query.get('contract')), today);
  if (!contract) return contracts.length > 0 ? notFound : withoutContract(shell, viewer);
  const contractId = contract.id;
  const filter = { contractId, search, on: coverDay(contract, today), page: pageNumber };
  const found = await listMembers(db, filter);
  const ids = found.members.map(({ membershipId }) => membershipId);
  const waitingCodes = await listWaitingCodes(db, contractId, ids);
  return page(membersPage(shell, { ...found, contracts, contract, search, pageNumber, waitingCodes }), {
    about: {
      subjectKind: 'contract',
      subjectId: contractId,
      contractId,
      details: { searched: search !== '', page: pageNumber, shown: found.members.length },
    },
  });
}

/** The one asked for, else the newest that runs, else the newest. */
function chooseContract(
  contracts: readonly Contract[],
  asked: number | undefined,
  today: Temporal.PlainDate,
) {
  if (asked !== undefined) return contracts.find(({ id }) => id === asked);
  const { compare } = Temporal.PlainDate;
  const running = contracts.find(
    ({ startsOn, endsOn }) => compare(startsOn, today) <= 0 && compare(today, endsOn) <= 0,
  );
  return running ?? contracts[0];
}

function withoutContract(shell: Ask['shell'], viewer: Ask['viewer']): Reply {
  const { organizationId } = staffOf(viewer);
  return page(noContractPage(shell), { about: { subjectKind: 'organization', subjectId: organizationId } });
}
