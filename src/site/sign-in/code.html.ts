import { buttonForm, errorSummary, type FormState, form } from '../../html/form.ts';
import { document } from '../../html/layout.ts';
import type { Shell } from '../../html/shell.ts';
import { pageHead } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { oneTimeCodeField } from '../../html/text-fields.ts';
import { paths } from '../../paths.ts';
import { wayBack } from '../member-fields.html.ts';

/** The code that a new device needs. */
export function signInCodePage(shell: Shell, { state, demo }: { state: FormState; demo: boolean }): Html {
  const { t } = shell;
  return document(shell, {
    face: 'site',
    title: t.signIn.codeTitle,
    width: 'form',
    main: html`${pageHead(t, { title: t.signIn.codeTitle, lead: t.signIn.codeLead })}
${errorSummary(shell, state)}
${form(shell, {
  action: paths.signInCode,
  submit: t.signIn.codeSubmit,
  body: oneTimeCodeField(shell, state, {
    name: 'code',
    label: t.signIn.code,
    hint: `${t.signIn.codeHint} ${t.signIn.codeTries(5)}`,
    required: true,
  }),
})}
${buttonForm(shell, { action: paths.signInCodeAgain, label: t.signIn.codeAgain, kind: 'quiet' })}
${wayBack(paths.signIn, t.signIn.back)}
${demo && html`<p><a href="${paths.demoMessages}">${t.demo.toMessages}</a></p>`}`,
  });
}
