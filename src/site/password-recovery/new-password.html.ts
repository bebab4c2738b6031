import { errorSummary, type FormState, form } from '../../html/form.ts';
import { document } from '../../html/layout.ts';
import type { Shell } from '../../html/shell.ts';
import { pageHead, steps } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { passwordField } from '../../html/text-fields.ts';
import { paths } from '../../paths.ts';

/** Third step: the new password. */
export function newPasswordPage(shell: Shell, state: FormState): Html {
  const { t } = shell;
  const { recovery } = t;
  return document(shell, {
    face: 'site',
    title: recovery.newTitle,
    width: 'form',
    main: html`${pageHead(t, { title: recovery.newTitle, lead: recovery.newLead, eyebrow: steps(t, 3, 3) })}
${errorSummary(shell, state)}
${form(shell, {
  action: paths.passwordRecoveryNew,
  submit: recovery.newSubmit,
  body: html`${passwordField(shell, state, {
    name: 'password',
    label: recovery.password,
    hint: recovery.passwordHint,
    required: true,
    autocomplete: 'new-password',
    meter: true,
  })}${passwordField(shell, state, {
    name: 'repeat',
    label: recovery.repeat,
    required: true,
    autocomplete: 'new-password',
  })}`,
})}`,
  });
}
