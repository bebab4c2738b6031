import { addAttachment } from '../../domain/correction/attachments/add-attachment.ts';
import { openerOf } from '../../domain/correction/opener/opener.ts';
import { correctableSubjectFrom, isCorrectable } from '../../domain/correction/opening/correctable.ts';
import { type OwnCaseOpened, openOwnCase } from '../../domain/correction/opening/open-own-case.ts';
import { linkWayOf, readAsked } from '../../domain/correction/opening/read-asked.ts';
import { emptyForm, type FormState } from '../../html/form.ts';
import { rightValueErrors } from '../../html/right-value-fields.ts';
import { paths, to } from '../../paths.ts';
import { type Ask, notFound, page, type Reply, redirect } from '../../route.ts';
import type { Texts } from '../../texts/texts.ts';
import { memberOf } from '../member-of.ts';
import { findAskedPerson } from './asked-person.ts';
import { type AskedSubject, newCasePage } from './new.html.ts';

const longestTold = 1000;

async function findAskedSubject(ask: Ask): Promise<AskedSubject | undefined> {
  const subject = correctableSubjectFrom(ask.params['subject']);
  const asked = await findAskedPerson(ask);
  if (!asked || !subject || !isCorrectable(subject, asked.person)) return undefined;
  return { ...asked, subject, way: linkWayOf(asked.person) };
}

export async function showNewCase(ask: Ask): Promise<Reply> {
  const asked = await findAskedSubject(ask);
  if (!asked) return notFound;
  // Names are edited rather than typed anew: most often one letter is wrong.
  const { firstName, lastName } = asked.person;
  const values = asked.subject === 'name' ? { first_name: firstName, last_name: lastName } : {};
  return page(newCasePage(ask.shell, asked, { ...emptyForm, values }));
}

export async function handleNewCase(ask: Ask): Promise<Reply> {
  const { deps, form, shell, t, language, viewer } = ask;
  const found = await findAskedSubject(ask);
  if (!found) return notFound;
  const refuse = (errors: FormState['errors'], status = 422) =>
    page(newCasePage(shell, found, { values: Object.fromEntries(form), errors }), { status });
  const typed = (field: string) => form.get(field) ?? '';
  const told = typed('told').trim();
  const reading = readAsked(found.subject, typed, { person: found.person, today: deps.clock.today() });
  if (told.length > longestTold) return refuse({ told: t.rightValues.errors['too-long'] });
  if (!reading.ok) return refuse(rightValueErrors(t, reading.errors));
  const { person, changes, namedPrimary } = reading.asked;
  const opened = await openOwnCase(deps, {
    accountId: memberOf(viewer).accountId,
    person,
    subject: found.subject,
    changes,
    namedPrimary,
    told: told || undefined,
    language,
    password: form.get('password') ?? undefined,
  });
  if (!opened.ok) return refused(t, opened, refuse);
  const { caseId } = opened;
  if (ask.file) {
    const by = openerOf(memberOf(viewer).accountId);
    const added = await addAttachment(deps, { caseId, kind: 'card', filePath: ask.file.path, by });
    // With the form that is shown again the case is taken back.
    if (!added.ok && added.why !== 'no-such-case') return refuse({ file: t.attachments.refusals[added.why] });
  }
  return ledTo(caseId, person.contractId);
}

function ledTo(caseId: number, contractId: number | undefined): Reply {
  return redirect(to(paths.memberCorrection, { caseId }), {
    flash: { kind: 'good', key: 'caseOpened' },
    about: { subjectKind: 'correction-case', subjectId: caseId, contractId },
  });
}

function refused(
  { memberCases: texts }: Texts,
  opened: OwnCaseOpened & { ok: false },
  refuse: (errors: FormState['errors'], status?: number) => Reply,
): Reply {
  switch (opened.why) {
    case 'under-way':
      return opened.caseId === undefined
        ? refuse({ '': texts.underWayElsewhere })
        : redirect(to(paths.memberCorrection, { caseId: opened.caseId }), {
            flash: { kind: 'info', key: 'caseUnderWay' },
          });
    case 'wrong-password':
      return refuse({ password: texts.passwordWrong });
    case 'too-many-tries':
      return refuse({ '': texts.tooManyTries }, 429);
    case 'too-many':
      return refuse({ '': texts.tooMany }, 429);
  }
}
