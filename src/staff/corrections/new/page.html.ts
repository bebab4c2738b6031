import type { MembershipType } from '../../../domain/contract/list-membership-types.ts';
import type { CaseSubject } from '../../../domain/correction/case.ts';
import type { OpenCaseHead } from '../../../domain/correction/opening/list-open-about.ts';
import { linkWayOf } from '../../../domain/correction/opening/read-asked.ts';
import { checkboxField, selectField } from '../../../html/choice-fields.ts';
import { errorSummary, type FormState, form } from '../../../html/form.ts';
import { document } from '../../../html/layout.ts';
import { rightValueFields } from '../../../html/right-value-fields.ts';
import type { Shell } from '../../../html/shell.ts';
import { linkButton, pageHead } from '../../../html/steps.ts';
import { type Html, html } from '../../../html/tag.ts';
import { givenFields, mobileField, nationalIdField, textArea, textField } from '../../../html/text-fields.ts';
import { paths } from '../../../paths.ts';
import { type AskedAbout, newCaseHref } from './asked-about.ts';
import { personFields, presentFields } from './present.html.ts';
import { underWayNotice } from './under-way.html.ts';

export type NewCasePage = {
  about: Exclude<AskedAbout, { kind: 'nobody' }>;
  subject: CaseSubject;
  underWay: readonly OpenCaseHead[];
  types: readonly MembershipType[];
  state: FormState;
};

/** What the roster says and what it should; of a call, who called and what was said. */
export function newCasePage(shell: Shell, data: NewCasePage): Html {
  const { t } = shell;
  const { memberCases, deskOpening: texts } = t;
  const { about, subject, state } = data;
  const title = subject === 'activation' ? t.cases.subjects.activation : memberCases.newTitles[subject];
  const back = newCaseHref(about);
  return document(shell, {
    face: 'staff',
    title,
    width: 'form',
    main: html`${pageHead(t, {
      title,
      lead: about.kind === 'call' ? texts.callLead : texts.lead,
      trail: [
        { href: paths.correctionDesk, label: t.desk.title },
        { href: back, label: about.kind === 'call' ? texts.callTitle : texts.title },
      ],
    })}
${errorSummary(shell, state)}${underWayNotice(shell, data.underWay)}
${'person' in about && givenFields([...personFields(shell, about), ...presentFields(shell, about.person, subject)])}
${form(shell, {
  action: newCaseHref(about, subject),
  submit: texts.open,
  beside: linkButton('quiet', back, memberCases.cancel),
  body: html`${about.kind === 'call' && callFields(shell, data)}${
    subject !== 'activation' &&
    rightValueFields(shell, state, {
      subject,
      way: 'person' in about ? linkWayOf(about.person) : 'right-primary',
    })
  }${whatWasSaid(shell, data)}`,
})}`,
  });
}

function callFields(shell: Shell, { state, types }: NewCasePage): Html {
  const { t, language } = shell;
  const { deskOpening: texts } = t;
  return html`${textField(shell, state, { name: 'caller', label: texts.caller, hint: texts.callerHint, maxLength: 120 })}${nationalIdField(shell, state, { name: 'about_id', label: texts.idTold, required: true })}${textField(shell, state, { name: 'about_first', label: texts.firstTold, required: true, maxLength: 120 })}${textField(shell, state, { name: 'about_last', label: texts.lastTold, required: true, maxLength: 120 })}${selectField(
    shell,
    state,
    {
      name: 'membership_type',
      label: texts.membershipType,
      required: true,
      options: types.map(({ id, name }) => ({ value: String(id), label: name[language] })),
    },
  )}`;
}

function whatWasSaid(shell: Shell, { about, subject, state, underWay }: NewCasePage): Html {
  const { deskOpening: texts } = shell.t;
  const isCall = about.kind === 'call';
  const others = underWay.some(each => each.subject !== subject);
  return html`${textArea(shell, state, {
    name: 'told',
    label: isCall ? texts.toldCall : texts.told,
    hint: texts.toldHint,
    required: isCall || subject === 'activation',
    rows: 3,
    maxLength: 1000,
  })}${mobileField(shell, state, {
    name: 'reach_mobile',
    label: texts.reach,
    hint: isCall ? texts.reachCallHint : texts.reachHint,
    required: isCall && subject === 'activation',
  })}${others && checkboxField(shell, state, { name: 'known', label: texts.known, required: true })}`;
}
