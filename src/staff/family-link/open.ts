import { findRosterPerson } from '../../domain/correction/opening/find-roster-person.ts';
import { openStaffCase } from '../../domain/correction/opening/open-staff-case.ts';
import { type FoundMembership, findMembership } from '../../domain/roster/versions/find-membership.ts';
import { emptyForm, errorSummary, type FormState } from '../../html/form.ts';
import { document } from '../../html/layout.ts';
import { pageHead } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { paths, to } from '../../paths.ts';
import { type Ask, again, idFrom, notFound, page, type Reply, redirect } from '../../route.ts';
import { actorOf } from '../corrections/actor-of.ts';
import { writtenText } from '../corrections/steps/answer-step.ts';
import { staffOf } from '../staff-of.ts';
import { linkChanges } from './link-changes.ts';
import { linkForm } from './link-form.html.ts';
import { lookForPrimaries } from './look-for-primaries.ts';
import { readLink } from './read-link.ts';

export function showMemberLink(ask: Ask): Promise<Reply> {
  return show(ask, '');
}

/** A search is answered at once, because what is searched for is personal. */
export function searchMemberLink(ask: Ask): Promise<Reply> {
  return show(ask, ask.form.get('search') ?? '');
}

/** Where a browser lands that loads the page of a search anew. */
export function leaveMemberLinkSearch({ params }: Ask): Reply {
  const membershipId = idFrom(params['membershipId']);
  return membershipId === undefined ? notFound : redirect(to(paths.staffMemberLink, { membershipId }));
}

const longestTold = 1_000;

/** Opens a case; nothing is linked before whoever has to has agreed. */
export async function handleMemberLink(ask: Ask): Promise<Reply> {
  const { deps, form, t, viewer, language } = ask;
  const member = await findMember(ask);
  const person = member && (await findRosterPerson(deps.db, member.membershipId));
  if (!member || !person) return notFound;
  const { membershipId, contractId, coveredUntil } = member;
  const reading = readLink(t, form, { today: deps.clock.today(), coveredUntil });
  const search = form.get('search') ?? '';
  const wrong = async (errors: FormState['errors']) =>
    again(await viewOf(ask, member, { search, state: { values: Object.fromEntries(form), errors } }));
  if (!reading.ok) return wrong(reading.errors);
  const offered = await lookForPrimaries(deps.db, { contractId, membershipId, typed: search });
  if (!offered.members.some(each => each.membershipId === reading.link.primary))
    return wrong({ primary: t.familyLink.choosePrimary });
  const changes = linkChanges(person, reading.link);
  if (changes.length === 0) return wrong({ primary: t.familyLink.soAlready });
  const opened = await openStaffCase(deps, {
    by: actorOf(staffOf(viewer)),
    person,
    heldRow: undefined,
    subject: 'family-link',
    changes,
    namedPrimary: undefined,
    told: writtenText(form, 'told', longestTold),
    mobile: undefined,
    language,
  });
  if (opened.ok)
    return redirect(to(paths.correctionCase, { caseId: opened.caseId }), {
      flash: { kind: 'good', key: 'familyCaseOpened' },
      about: { subjectKind: 'correction-case', subjectId: opened.caseId, contractId },
    });
  return redirect(
    opened.caseId === undefined
      ? to(paths.staffMember, { membershipId })
      : to(paths.correctionCase, { caseId: opened.caseId }),
    { flash: { kind: 'info', key: 'caseUnderWay' } },
  );
}

function findMember({ params, deps, language }: Ask): Promise<FoundMembership | undefined> {
  const membershipId = idFrom(params['membershipId']);
  return membershipId === undefined
    ? Promise.resolve(undefined)
    : findMembership(deps.db, membershipId, language);
}

async function show(ask: Ask, search: string): Promise<Reply> {
  const member = await findMember(ask);
  if (!member) return notFound;
  return page(await viewOf(ask, member, { search, state: emptyForm }), {
    about: { subjectKind: 'membership', subjectId: member.membershipId, contractId: member.contractId },
  });
}

async function viewOf(
  { deps: { db }, shell }: Ask,
  member: FoundMembership,
  { search, state }: { search: string; state: FormState },
): Promise<Html> {
  const { t } = shell;
  const { membershipId, firstName, lastName } = member;
  const candidates = await lookForPrimaries(db, { ...member, typed: search });
  const [only] = candidates.total === 1 ? candidates.members : [];
  const values = { ...(only ? { primary: String(only.membershipId) } : {}), ...state.values };
  return document(shell, {
    face: 'staff',
    title: t.familyLink.title,
    main: html`${pageHead(t, {
      title: t.familyLink.title,
      lead: t.familyLink.lead,
      trail: [{ href: to(paths.staffMember, { membershipId }), label: `${firstName} ${lastName}` }],
    })}
${errorSummary(shell, state)}
${linkForm(shell, {
  member,
  named: undefined,
  candidates,
  state: { ...state, values },
  searchAction: to(paths.staffMemberLinkSearch, { membershipId }),
  action: to(paths.staffMemberLink, { membershipId }),
  submit: t.familyLink.submitOpen,
  hidden: {},
  asksWhy: true,
})}`,
  });
}
