import type { MaskedFacts } from '../../domain/activation/masked-facts.ts';
import { checkboxField } from '../../html/choice-fields.ts';
import { errorSummary, type FormState, form } from '../../html/form.ts';
import { identifier, properName } from '../../html/identifier.ts';
import { document } from '../../html/layout.ts';
import { localDigits } from '../../html/number.ts';
import type { Shell } from '../../html/shell.ts';
import { pageHead, steps } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { givenFields, passwordField, textArea, textField } from '../../html/text-fields.ts';
import { paths } from '../../paths.ts';

type Confirm = { state: FormState; facts: MaskedFacts; mobile: string };

/** «تأیید حساب»: what the roster says, masked, and what one adds to it. */
export function confirmPage(shell: Shell, { state, facts, mobile }: Confirm): Html {
  const { t } = shell;
  return document(shell, {
    face: 'site',
    title: t.activation.confirmTitle,
    width: 'form',
    main: html`${pageHead(t, { title: t.activation.confirmTitle, eyebrow: steps(t, 3, 3), lead: t.activation.confirmLead })}
${errorSummary(shell, state)}
${given(shell, facts, mobile)}
${form(shell, {
  action: paths.activationConfirm,
  submit: t.activation.next,
  body: html`${passwords(shell, state)}${contact(shell, state)}${checkboxField(shell, state, { name: 'consent', label: t.activation.consent, required: true })}`,
})}`,
  });
}

function given({ t, language }: Shell, facts: MaskedFacts, mobile: string): Html {
  const masked = (text: string | undefined) =>
    text === undefined ? t.activation.unknown : html`<bdi dir="ltr">${localDigits(language, text)}</bdi>`;
  return givenFields([
    { label: t.activation.firstName, value: properName(facts.firstName) },
    { label: t.activation.lastName, value: properName(facts.lastName) },
    { label: t.activation.nationalId, value: identifier(facts.idValue) },
    { label: t.activation.certificateNumber, value: masked(facts.certificateNumber) },
    { label: t.activation.birthDate, value: masked(facts.birthDate) },
    { label: t.activation.verifiedMobile, value: identifier(mobile) },
  ]);
}

function passwords(shell: Shell, state: FormState): Html {
  const { t } = shell;
  const autocomplete = 'new-password';
  return html`${passwordField(shell, state, { name: 'password', label: t.activation.password, hint: t.activation.passwordHint, required: true, autocomplete, meter: true })}
${passwordField(shell, state, { name: 'password_again', label: t.activation.passwordAgain, required: true, autocomplete })}`;
}

function contact(shell: Shell, state: FormState): Html {
  const { t } = shell;
  const phone = { name: 'phone', label: t.activation.phone, hint: t.activation.phoneHint, required: true };
  return html`${textField(shell, state, { name: 'email', label: t.activation.email, type: 'email', script: 'latin', autocomplete: 'email', maxLength: 200 })}
${textField(shell, state, { ...phone, type: 'tel', script: 'digits', autocomplete: 'tel', maxLength: 24 })}
${textField(shell, state, { name: 'fax', label: t.activation.fax, type: 'tel', script: 'digits', maxLength: 24 })}
${textArea(shell, state, { name: 'address', label: t.activation.address, rows: 3, maxLength: 300 })}
${textArea(shell, state, { name: 'notes', label: t.activation.notes, rows: 2, maxLength: 1_000 })}`;
}
