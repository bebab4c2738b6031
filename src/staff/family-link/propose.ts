import { mayStep } from '../../domain/correction/case-steps.ts';
import { findNamedPrimary } from '../../domain/correction/family/find-named-primary.ts';
import type { CaseStory } from '../../domain/correction/find-case-story.ts';
import { proposeChange } from '../../domain/correction/propose-change.ts';
import { type FoundMembership, findMembership } from '../../domain/roster/versions/find-membership.ts';
import { emptyForm, errorSummary, type FormState } from '../../html/form.ts';
import { document } from '../../html/layout.ts';
import { pageHead } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { paths, to } from '../../paths.ts';
import { type Ask, again, idFrom, notFound, page, type Reply, redirect } from '../../route.ts';
import { actorOf } from '../corrections/actor-of.ts';
import { aboutCase, findAskedCase } from '../corrections/asked-case.ts';
import { answerStep, askedStep } from '../corrections/steps/answer-step.ts';
import { staffOf } from '../staff-of.ts';
import { linkForm } from './link-form.html.ts';
import { lookForPrimaries } from './look-for-primaries.ts';
import { readLink } from './read-link.ts';

/** Begins with whom the member named, where that is a primary of the contract. */
export function showCaseLink(ask: Ask): Promise<Reply> {
  return show(ask, undefined);
}

/** A search is answered at once, because what is searched for is personal. */
export function searchCaseLink(ask: Ask): Promise<Reply> {
  return show(ask, ask.form.get('search') ?? '');
}

/** Where a browser lands that loads the page of a search anew. */
export function leaveCaseLinkSearch({ params }: Ask): Reply {
  const caseId = idFrom(params['caseId']);
  return caseId === undefined ? notFound : redirect(to(paths.correctionLink, { caseId }));
}

export async function handleCaseLink(ask: Ask): Promise<Reply> {
  const { deps, form, t } = ask;
  const step = askedStep(ask);
  const asked = await findLinkCase(ask);
  if (!step || !asked) return notFound;
  const { coveredUntil } = asked.member;
  const reading = readLink(t, form, { today: deps.clock.today(), coveredUntil });
  const search = form.get('search') ?? '';
  if (!reading.ok) {
    const state = { values: Object.fromEntries(form), errors: reading.errors };
    return again(await viewOf(ask, asked, { search, state }));
  }
  const { primary, relation, linkedFrom } = reading.link;
  const typed = {
    primary: String(primary),
    linkedFrom: linkedFrom?.toString() ?? '',
    ...(relation === undefined ? {} : { relation }),
  };
  const proposed = await proposeChange(deps, { ...step, typed });
  if (!proposed.ok && (proposed.why === 'unreadable' || proposed.why === 'not-possible')) {
    const state = { values: Object.fromEntries(form), errors: { primary: t.familyLink.soAlready } };
    return again(await viewOf(ask, asked, { search, state }));
  }
  return answerStep(ask, proposed, 'caseProposed');
}

type LinkCase = { story: CaseStory; member: FoundMembership };

/** Undefined where there is no such case, it is about nobody of a contract, or it is not the viewer's to propose in. */
async function findLinkCase(ask: Ask): Promise<LinkCase | undefined> {
  const story = await findAskedCase(ask);
  if (story?.found.membershipId === undefined) return undefined;
  const actor = actorOf(staffOf(ask.viewer));
  if (!mayStep('propose', actor, { ...story.found, approvedBy: [] })) return undefined;
  const member = await findMembership(ask.deps.db, story.found.membershipId, ask.language);
  return member && { story, member };
}

async function show(ask: Ask, search: string | undefined): Promise<Reply> {
  const asked = await findLinkCase(ask);
  if (!asked) return notFound;
  return page(await viewOf(ask, asked, { search, state: emptyForm }), {
    about: aboutCase(asked.story, { searched: search !== undefined }),
  });
}

async function viewOf(
  { deps: { db }, shell }: Ask,
  { story: { found }, member }: LinkCase,
  { search, state }: { search: string | undefined; state: FormState },
): Promise<Html> {
  const { t } = shell;
  const named = await findNamedPrimary(db, found);
  const typed = search ?? named?.named.idValue ?? '';
  const candidates = await lookForPrimaries(db, { ...member, typed });
  const chosen = named?.change?.after ?? candidates.members[0]?.membershipId.toString();
  const sure = named?.change !== undefined || candidates.total === 1;
  const values = { ...(sure ? { primary: chosen } : {}), ...state.values };
  const { id: caseId, revision, firstName, lastName } = found;
  return document(shell, {
    face: 'staff',
    title: t.familyLink.title,
    main: html`${pageHead(t, {
      title: t.familyLink.title,
      lead: t.familyLink.lead,
      trail: [
        { href: paths.correctionDesk, label: t.desk.title },
        { href: to(paths.correctionCase, { caseId }), label: `${firstName} ${lastName}` },
      ],
    })}
${errorSummary(shell, state)}
${linkForm(shell, {
  member,
  named: named && { named: named.named, found: named.change !== undefined },
  candidates,
  state: { ...state, values },
  searchAction: to(paths.correctionLinkSearch, { caseId }),
  action: to(paths.correctionLink, { caseId }),
  submit: t.familyLink.submitPropose,
  hidden: { revision },
  asksWhy: false,
})}`,
  });
}
