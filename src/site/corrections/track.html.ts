import { errorSummary, type FormState, form } from '../../html/form.ts';
import { document } from '../../html/layout.ts';
import type { Shell } from '../../html/shell.ts';
import { pageHead } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { textField } from '../../html/text-fields.ts';
import { paths } from '../../paths.ts';

/** Asks for the tracking code. */
export function trackPage(shell: Shell, state: FormState): Html {
  const { t } = shell;
  const texts = t.caseTracking;
  return document(shell, {
    face: 'site',
    title: texts.title,
    width: 'form',
    main: html`${pageHead(t, { title: texts.title, lead: texts.lead })}
${errorSummary(shell, state)}
${form(shell, {
  action: paths.corrections,
  submit: texts.submit,
  body: textField(shell, state, {
    name: 'tracking_code',
    label: t.cases.trackingCode,
    hint: texts.codeHint,
    required: true,
    script: 'latin',
    maxLength: 40,
  }),
})}`,
  });
}
