import { errorSummary, type FormState, form } from '../../html/form.ts';
import { document } from '../../html/layout.ts';
import type { Shell } from '../../html/shell.ts';
import { pageHead, steps } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { oneTimeCodeField } from '../../html/text-fields.ts';
import { paths } from '../../paths.ts';

export function codePage(
  shell: Shell,
  { state, lastDigits }: { state: FormState; lastDigits: string },
): Html {
  const { t } = shell;
  return document(shell, {
    face: 'site',
    title: t.activation.codeTitle,
    width: 'form',
    main: html`${pageHead(t, { title: t.activation.codeTitle, eyebrow: steps(t, 2, 3), lead: t.activation.codeLead(lastDigits) })}
${errorSummary(shell, state)}
${form(shell, {
  action: paths.activationCode,
  submit: t.activation.confirmCode,
  body: oneTimeCodeField(shell, state, { name: 'code', label: t.activation.code, required: true }),
})}
<p>${t.activation.codeLate} <a href="${paths.activationProof}">${t.activation.otherWay}</a></p>`,
  });
}
