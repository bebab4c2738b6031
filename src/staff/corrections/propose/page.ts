import type { ChangeField } from '../../../domain/correction/case.ts';
import { mayStep } from '../../../domain/correction/case-steps.ts';
import type { CaseStory } from '../../../domain/correction/find-case-story.ts';
import { proposeChange } from '../../../domain/correction/propose-change.ts';
import type { ProposalFault, TypedValues } from '../../../domain/correction/read-proposal.ts';
import { listMembers } from '../../../domain/membership/list-members.ts';
import type { FormState } from '../../../html/form.ts';
import { type Ask, again, notFound, page, type Reply } from '../../../route.ts';
import { findingTitle } from '../../rosters/finding-sentence.ts';
import { staffOf } from '../../staff-of.ts';
import { actorOf } from '../actor-of.ts';
import { aboutCase, findAskedCase } from '../asked-case.ts';
import { answerStep, askedStep } from '../steps/answer-step.ts';
import { fieldsFor, isJoin, shownInField } from './fields.ts';
import { type FoundPrimary, proposePage } from './page.html.ts';

const longest = 200;

export async function showPropose(ask: Ask): Promise<Reply> {
  const story = await findAskedCase(ask);
  if (!story || !mayPropose(ask, story)) return notFound;
  const values: Record<string, string> = isJoin(story) && story.changes.length === 0 ? typedIn(story) : {};
  for (const { field, after } of story.changes) values[field] = shownInField(ask.shell, field, after);
  return page(proposePage(ask.shell, { story, state: { values, errors: {} }, primaries: [] }), {
    about: aboutCase(story, { state: story.found.state }),
  });
}

export async function handlePropose(ask: Ask): Promise<Reply> {
  const step = askedStep(ask);
  const story = await findAskedCase(ask);
  if (!step || !story) return notFound;
  const { t, deps, form } = ask;
  const typed: TypedValues = {};
  for (const field of fieldsFor(story))
    typed[field] = (form.get(field) ?? '').slice(0, longest).toWellFormed();
  const primary = await findPrimary(ask, story);
  if (!primary.ok) return wrong(ask, story, { primarySearch: primary.error }, primary.found);
  if (primary.id !== undefined) typed.primary = primary.id;
  const proposed = await proposeChange(deps, { ...step, typed, vouched: form.get('vouched') === 'yes' });
  if (
    proposed.ok ||
    proposed.why === 'no-such-case' ||
    proposed.why === 'not-yours' ||
    proposed.why === 'not-now'
  )
    return answerStep(ask, proposed, 'caseProposed');
  if (proposed.why !== 'unreadable')
    return wrong(ask, story, {
      '': proposed.why === 'not-possible' ? t.caseForms.propose.nothing : t.caseForms.refused[proposed.why],
    });
  const errors = Object.entries(proposed.faults) as [ChangeField, ProposalFault][];
  return wrong(
    ask,
    story,
    Object.fromEntries(
      errors.map(([field, fault]) => [
        field,
        fault === 'no-such-choice' ? t.caseForms.propose.noSuchChoice : findingTitle(t, fault),
      ]),
    ),
  );
}

/**
 * Somebody who is on no roster comes in as she wrote herself, unless it is written otherwise. The number that codes would
 * go to is typed by whoever vouches for it: a stranger may have opened the case with his own.
 */
function typedIn({ found, said }: CaseStory): Record<string, string> {
  const { firstName, lastName, idType, idValue } = found;
  return {
    firstName: said.firstName === undefined ? firstName : '',
    lastName: said.lastName === undefined ? lastName : '',
    nationalId: said.nationalId === undefined && idType === 'national' ? idValue : '',
  };
}

function mayPropose({ viewer }: Ask, { found }: CaseStory): boolean {
  return mayStep('propose', actorOf(staffOf(viewer)), { ...found, approvedBy: [] });
}

type PrimaryChoice =
  | { ok: true; id: string | undefined }
  | { ok: false; error: string; found: readonly FoundPrimary[] };

/** By the radio that was chosen, else by what was typed, where that is one primary of the contract. */
async function findPrimary({ deps, form, t }: Ask, { found }: CaseStory): Promise<PrimaryChoice> {
  const chosen = form.get('primary') ?? '';
  const search = (form.get('primarySearch') ?? '').trim().slice(0, longest);
  if (chosen !== '') return { ok: true, id: chosen };
  if (search === '' || found.contractId === undefined) return { ok: true, id: undefined };
  const { members } = await listMembers(deps.db, { contractId: found.contractId, search });
  const primaries = members.filter(({ standing }) => standing === 'primary').slice(0, 20);
  const [only, another] = primaries;
  const propose = t.caseForms.propose;
  if (!only) return { ok: false, error: propose.noPrimary, found: [] };
  if (another) return { ok: false, error: propose.severalPrimaries(primaries.length), found: primaries };
  return { ok: true, id: String(only.membershipId) };
}

function wrong(
  ask: Ask,
  story: CaseStory,
  errors: FormState['errors'],
  primaries: readonly FoundPrimary[] = [],
): Reply {
  const values = Object.fromEntries(ask.form);
  return again(proposePage(ask.shell, { story, state: { values, errors }, primaries }));
}
