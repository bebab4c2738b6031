import { errorSummary, type FormState, form } from '../../html/form.ts';
import { document } from '../../html/layout.ts';
import { notice } from '../../html/notice.ts';
import type { Shell } from '../../html/shell.ts';
import { pageHead } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { oneTimeCodeField } from '../../html/text-fields.ts';
import { paths } from '../../paths.ts';

/** The same whether or not a code was sent. */
export function consentVisitCodePage(
  shell: Shell,
  { error, demo }: { error?: string | undefined; demo: boolean },
): Html {
  const { t } = shell;
  const state: FormState = { values: {}, errors: { code: error } };
  return document(shell, {
    face: 'site',
    title: t.consent.codeTitle,
    width: 'form',
    main: html`${pageHead(t, { title: t.consent.codeTitle, lead: t.consent.visitCodeLead })}
${errorSummary(shell, state)}
${form(shell, {
  action: paths.correctionConsentCode,
  submit: t.consent.visitCodeSubmit,
  body: oneTimeCodeField(shell, state, { name: 'code', label: t.consent.code, required: true }),
})}
${notice(
  'info',
  html`${t.consent.noMessage} <a href="${paths.correctionConsent}">${t.consent.otherWay}</a>`,
  t.consent.noMessageTitle,
)}
${demo && html`<p><a href="${paths.demoMessages}">${t.demo.toMessages}</a></p>`}`,
  });
}
