import { listMembershipTypes } from '../../../domain/contract/list-membership-types.ts';
import type { CaseSubject } from '../../../domain/correction/case.ts';
import { listServedTypes } from '../../../domain/correction/opening/find-caller.ts';
import { listOpenAbout, type OpenCaseHead } from '../../../domain/correction/opening/list-open-about.ts';
import { openStaffCase } from '../../../domain/correction/opening/open-staff-case.ts';
import { emptyForm, type FormState } from '../../../html/form.ts';
import { paths, to } from '../../../paths.ts';
import { type Ask, again, notFound, page, type Reply, redirect } from '../../../route.ts';
import { staffOf } from '../../staff-of.ts';
import { actorOf } from '../actor-of.ts';
import { type AskedAbout, askedSubject, auditOf, findAskedAbout } from './asked-about.ts';
import { subjectsPage } from './choice.html.ts';
import { newCasePage } from './page.html.ts';
import { readOpening } from './read-opening.ts';

export async function showNewCase(ask: Ask): Promise<Reply> {
  const about = await findAskedAbout(ask);
  const subject = about && askedSubject(ask, about);
  if (!about || subject === undefined) return notFound;
  const underWay = 'person' in about ? await listOpenAbout(ask.deps.db, about.person) : [];
  const html =
    about.kind === 'nobody' || subject === null
      ? subjectsPage(ask.shell, { about, underWay })
      : await formOf(ask, { about, subject, underWay, state: firstState(about, subject) });
  return page(html, { about: auditOf(about, ask) });
}

/** Names are edited rather than typed anew. */
function firstState(about: AskedAbout, subject: CaseSubject): FormState {
  if (subject !== 'name' || !('person' in about)) return emptyForm;
  const { firstName, lastName } = about.person;
  return { values: { first_name: firstName, last_name: lastName }, errors: {} };
}

type Shown = {
  about: Exclude<AskedAbout, { kind: 'nobody' }>;
  subject: CaseSubject;
  underWay: readonly OpenCaseHead[];
  state: FormState;
};

async function formOf({ deps, shell }: Ask, shown: Shown) {
  const served = shown.about.kind === 'call' ? await listServedTypes(deps) : [];
  const types = (await listMembershipTypes(deps.db)).filter(({ id }) => served.includes(id));
  return newCasePage(shell, { ...shown, types });
}

export async function handleNewCase(ask: Ask): Promise<Reply> {
  const { deps, form, viewer, language } = ask;
  const about = await findAskedAbout(ask);
  const subject = about && askedSubject(ask, about);
  if (!about || !subject || about.kind === 'nobody') return notFound;
  const reading = await readOpening(ask, about, subject);
  const values = Object.fromEntries(form);
  if (!reading.ok) {
    const underWay = 'person' in about ? await listOpenAbout(deps.db, about.person) : [];
    return again(await formOf(ask, { about, subject, underWay, state: { values, errors: reading.errors } }));
  }
  const { asked, told, mobile } = reading;
  const { person, changes, namedPrimary } = asked;
  const underWay = await listOpenAbout(deps.db, person);
  const others = underWay.filter(each => each.subject !== subject);
  if (others.length > 0 && form.get('known') !== 'yes')
    return again(await formOf(ask, { about, subject, underWay, state: { values, errors: {} } }));
  const opened = await openStaffCase(deps, {
    by: actorOf(staffOf(viewer)),
    person,
    heldRow: about.kind === 'row' ? about.heldRow : undefined,
    subject,
    changes,
    namedPrimary,
    told,
    mobile,
    language,
  });
  if (!opened.ok) return ledToOther(opened.caseId);
  const { caseId } = opened;
  return redirect(to(paths.correctionCase, { caseId }), {
    flash: { kind: 'good', key: 'caseOpenedByStaff' },
    about: { subjectKind: 'correction-case', subjectId: caseId, contractId: person.contractId },
  });
}

/** One about the same is under way: that one goes on. */
function ledToOther(caseId: number | undefined): Reply {
  return redirect(caseId === undefined ? paths.correctionDesk : to(paths.correctionCase, { caseId }), {
    flash: { kind: 'info', key: 'caseUnderWay' },
  });
}
