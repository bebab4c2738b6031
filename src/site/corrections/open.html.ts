import type { Typed } from '../../domain/activation/activation.ts';
import { errorSummary, type FormState, form } from '../../html/form.ts';
import { identifier, properName } from '../../html/identifier.ts';
import { document } from '../../html/layout.ts';
import { notice } from '../../html/notice.ts';
import type { Shell } from '../../html/shell.ts';
import { pageHead } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { givenFields, textArea, textField } from '../../html/text-fields.ts';
import { paths } from '../../paths.ts';

export type OpenView = {
  state: FormState;
  typed: Typed;
  membershipType: string;
  mobile: string;
  /** As many were opened today as there may be. */
  tooMany: boolean;
};

/** What was typed, and what somebody may add to it. */
export function openPage(shell: Shell, view: OpenView): Html {
  const { t } = shell;
  const texts = t.caseOpening;
  const { state, typed, membershipType, mobile, tooMany } = view;
  return document(shell, {
    face: 'site',
    title: texts.title,
    width: 'form',
    main: html`${pageHead(t, { title: texts.title, lead: texts.lead })}
${tooMany && notice('warn', html`<p>${texts.tooMany}</p><p><a href="${paths.corrections}">${t.caseTracking.link}</a></p>`)}
${errorSummary(shell, state)}
<section class="stack"><h2>${texts.typedTitle}</h2>
${givenFields([
  { label: texts.membershipType, value: membershipType },
  { label: texts.nationalId, value: identifier(typed.idValue) },
  { label: texts.firstName, value: properName(typed.firstName) },
  { label: texts.lastName, value: properName(typed.lastName) },
  { label: texts.mobile, value: identifier(mobile) },
])}</section>
${form(shell, {
  action: paths.activationCorrection,
  submit: texts.submit,
  body: html`${textField(shell, state, {
    name: 'employer',
    label: texts.employer,
    hint: texts.employerHint,
    autocomplete: 'organization',
    maxLength: 120,
  })}${textArea(shell, state, { name: 'told', label: texts.told, hint: texts.toldHint, rows: 3, maxLength: 600 })}`,
})}
<p><a href="${paths.activation}">${texts.restart}</a></p>`,
  });
}
