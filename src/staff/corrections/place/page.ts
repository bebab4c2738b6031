import type { Contract } from '../../../domain/contract/contract.ts';
import { listContracts } from '../../../domain/contract/list-contracts.ts';
import { mayStep, type Side } from '../../../domain/correction/case-steps.ts';
import { sidesOfCase } from '../../../domain/correction/contract-sides.ts';
import type { CaseStory } from '../../../domain/correction/find-case-story.ts';
import { placeCase } from '../../../domain/correction/place-case.ts';
import { listMembers } from '../../../domain/membership/list-members.ts';
import { paths, to } from '../../../paths.ts';
import { type Ask, again, idFrom, notFound, page, type Reply, redirect } from '../../../route.ts';
import { staffOf } from '../../staff-of.ts';
import { actorOf } from '../actor-of.ts';
import { aboutCase, findAskedCase } from '../asked-case.ts';
import { answerStep, askedStep } from '../steps/answer-step.ts';
import { placePage } from './page.html.ts';

const longestSearch = 100;
const sides = ['employer', 'agency', 'administrator'] as const satisfies Side[];

/** Begins with whom the case's own ID finds in the contract. */
export async function showPlace(ask: Ask): Promise<Reply> {
  return show(ask, undefined);
}

/** A search is answered at once, because what is searched for is personal. */
export async function searchPlace(ask: Ask): Promise<Reply> {
  return show(ask, (ask.form.get('search') ?? '').trim().slice(0, longestSearch));
}

/** Where a browser lands that loads the page of a search anew. */
export function leavePlaceSearch({ params }: Ask): Reply {
  const caseId = idFrom(params['caseId']);
  return caseId === undefined ? notFound : redirect(to(paths.correctionPlace, { caseId }));
}

async function show(ask: Ask, search: string | undefined): Promise<Reply> {
  const view = await viewOf(ask, search);
  return view
    ? page(view.html, { about: aboutCase(view.story, { searched: search !== undefined }) })
    : notFound;
}

/** `who`: a membership of the contract, or `none` where its roster does not name this person. */
export async function handlePlace(ask: Ask): Promise<Reply> {
  const { form, deps, t } = ask;
  const step = askedStep(ask);
  const contractId = idFrom(form.get('contract'));
  const who = form.get('who') ?? '';
  const membershipId = idFrom(who);
  const turn = sides.find(side => side === form.get('turn'));
  if (!step || contractId === undefined) return notFound;
  if (turn === undefined || (who !== 'none' && membershipId === undefined)) {
    const view = await viewOf(ask, form.get('search') ?? undefined, t.caseForms.chooseOne);
    return view ? again(view.html) : notFound;
  }
  const placed = await placeCase(deps, { ...step, contractId, membershipId, heldRow: undefined, turn });
  return answerStep(ask, placed, 'casePlaced');
}

type PlaceView = { html: ReturnType<typeof placePage>; story: CaseStory };

async function viewOf(ask: Ask, search: string | undefined, error?: string): Promise<PlaceView | undefined> {
  const { deps, viewer, shell, query, form } = ask;
  const story = await findAskedCase(ask);
  const actor = actorOf(staffOf(viewer));
  if (!story || !mayStep('place', actor, { ...story.found, approvedBy: [] })) return undefined;
  const contracts = await listContracts(deps.db);
  const asked = idFrom(form.get('contract') ?? query.get('contract'));
  const contract = chosenContract(contracts, asked ?? story.found.contractId, deps.clock.today());
  const words = search ?? story.found.idValue;
  const found = contract
    ? await listMembers(deps.db, { contractId: contract.id, search: words })
    : { members: [], total: 0 };
  return {
    story,
    html: placePage(shell, {
      story,
      contracts,
      contract,
      search: words,
      members: found.members,
      total: found.total,
      sides: contract ? await sidesOfCase(deps.db, { contractId: contract.id }) : [],
      error,
    }),
  };
}

function chosenContract(
  contracts: readonly Contract[],
  asked: number | undefined,
  today: Temporal.PlainDate,
): Contract | undefined {
  if (asked !== undefined) return contracts.find(({ id }) => id === asked);
  return contracts.find(({ endsOn }) => Temporal.PlainDate.compare(endsOn, today) >= 0) ?? contracts[0];
}
