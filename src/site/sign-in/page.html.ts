import { checkboxField } from '../../html/choice-fields.ts';
import { errorSummary, type FormState, form, hiddenField } from '../../html/form.ts';
import { icons } from '../../html/icons.ts';
import { document } from '../../html/layout.ts';
import { notice } from '../../html/notice.ts';
import type { Shell } from '../../html/shell.ts';
import { pageHead } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { passwordField } from '../../html/text-fields.ts';
import { paths } from '../../paths.ts';
import { type MembershipTypeChoice, memberFields } from '../member-fields.html.ts';

export type SignInPage = {
  state: FormState;
  types: readonly MembershipTypeChoice[];
  securityCode: Html;
  next: string;
  /** Nothing of the form was wrong by itself, and still nobody was let in. */
  refusal?: 'refused' | 'too-many' | undefined;
  demo: boolean;
};

export function signInPage(shell: Shell, data: SignInPage): Html {
  const { t } = shell;
  const { state } = data;
  return document(shell, {
    face: 'site',
    title: t.signIn.title,
    width: 'form',
    main: html`${pageHead(t, { title: t.signIn.title, lead: t.signIn.lead })}
${errorSummary(shell, state)}${refusalNotice(shell, data.refusal)}
${form(shell, { action: paths.signIn, submit: t.signIn.submit, body: fields(shell, data) })}
<div class="picks">
<a class="pick" href="${paths.activation}"><b>${t.signIn.activation}</b><span>${t.signIn.activationHint}</span>${icons.forward}</a>
</div>
<p><a href="${paths.passwordRecovery}">${t.signIn.forgot}</a></p>
${data.demo && html`<p><a href="${paths.demoSignIns}">${t.signIn.demo}</a></p>`}`,
  });
}

function fields(shell: Shell, { state, types, securityCode, next }: SignInPage): Html {
  const { t } = shell;
  const { nationalId, membershipType } = memberFields(shell, state, types);
  return html`${nationalId}${passwordField(shell, state, {
    name: 'password',
    label: t.signIn.password,
    required: true,
    autocomplete: 'current-password',
  })}${membershipType}${checkboxField(shell, state, {
    name: 'remember',
    label: t.signIn.remember,
    hint: t.signIn.rememberHint,
  })}${securityCode}${hiddenField('next', next)}`;
}

function refusalNotice({ t }: Shell, refusal: SignInPage['refusal']): Html | undefined {
  if (refusal === undefined) return undefined;
  if (refusal === 'too-many') return notice('warn', t.signIn.tooMany);
  return notice('bad', html`${t.signIn.refused} <a href="${paths.activation}">${t.signIn.refusedHelp}</a>`);
}
