import { birthDateField } from '../../html/birth-date-field.ts';
import { errorSummary, type FormState, form } from '../../html/form.ts';
import { document } from '../../html/layout.ts';
import { notice } from '../../html/notice.ts';
import type { Shell } from '../../html/shell.ts';
import { pageHead, steps } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { oneTimeCodeField } from '../../html/text-fields.ts';
import { paths } from '../../paths.ts';

/** Second step: the code and the birth date, asked alike of everybody. */
export function recoveryCodePage(shell: Shell, { state, demo }: { state: FormState; demo: boolean }): Html {
  const { t } = shell;
  const { recovery } = t;
  return document(shell, {
    face: 'site',
    title: recovery.codeTitle,
    width: 'form',
    main: html`${pageHead(t, { title: recovery.codeTitle, lead: recovery.codeLead, eyebrow: steps(t, 2, 3) })}
${errorSummary(shell, state)}
${form(shell, {
  action: paths.passwordRecoveryCode,
  submit: recovery.codeSubmit,
  body: html`${oneTimeCodeField(shell, state, { name: 'code', label: recovery.code, required: true })}${birthDateField(
    shell,
    state,
    { name: 'birth_date', label: recovery.birthDate, hint: recovery.birthDateHint, required: true },
  )}`,
})}
${notice(
  'info',
  html`${recovery.noMessage} <a href="${paths.passwordRecovery}">${recovery.again}</a>`,
  recovery.noMessageTitle,
)}
${demo && html`<p><a href="${paths.demoMessages}">${t.demo.toMessages}</a></p>`}`,
  });
}
