import { errorSummary, type FormState, form, hiddenField } from '../../html/form.ts';
import { document } from '../../html/layout.ts';
import { notice } from '../../html/notice.ts';
import type { Shell } from '../../html/shell.ts';
import { pageHead } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { oneTimeCodeField, passwordField, textField } from '../../html/text-fields.ts';
import { paths } from '../../paths.ts';

export type StaffSignInPage = {
  state: FormState;
  securityCode: Html;
  next: string;
  refusal?: 'refused' | 'too-many' | undefined;
  demo: boolean;
};

export function staffSignInPage(shell: Shell, data: StaffSignInPage): Html {
  const { t } = shell;
  const { state, securityCode, next, refusal, demo } = data;
  return document(shell, {
    face: 'staff',
    title: t.staffSignIn.title,
    width: 'form',
    main: html`${pageHead(t, { title: t.staffSignIn.title, lead: t.staffSignIn.lead })}
${errorSummary(shell, state)}${refusal === 'refused' && notice('bad', t.staffSignIn.refused)}${
  refusal === 'too-many' && notice('warn', t.staffSignIn.tooMany)
}
${form(shell, {
  action: paths.staffSignIn,
  submit: t.staffSignIn.submit,
  body: html`${fields(shell, state)}${securityCode}${hiddenField('next', next)}`,
})}
<p><a href="${paths.signIn}">${t.staffSignIn.members}</a></p>
${demo && html`<p><a href="${paths.demoSignIns}">${t.signIn.demo}</a></p>`}`,
  });
}

function fields(shell: Shell, state: FormState): Html {
  const { staffSignIn } = shell.t;
  return html`${textField(shell, state, {
    name: 'user_name',
    label: staffSignIn.userName,
    required: true,
    script: 'latin',
    autocomplete: 'username',
    maxLength: 100,
  })}${passwordField(shell, state, {
    name: 'password',
    label: staffSignIn.password,
    required: true,
    autocomplete: 'current-password',
  })}${oneTimeCodeField(shell, state, {
    name: 'code',
    label: staffSignIn.code,
    hint: staffSignIn.codeHint,
    required: true,
  })}`;
}
