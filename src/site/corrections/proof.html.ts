import { errorSummary, type FormState, form } from '../../html/form.ts';
import { document } from '../../html/layout.ts';
import type { Shell } from '../../html/shell.ts';
import { pageHead } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { oneTimeCodeField } from '../../html/text-fields.ts';
import { paths } from '../../paths.ts';

/** Before a code is asked for: the same for every case. */
export function visitProofPage(shell: Shell): Html {
  const { t } = shell;
  const texts = t.caseTracking;
  return document(shell, {
    face: 'site',
    title: texts.proofTitle,
    width: 'form',
    main: html`${pageHead(t, {
      title: texts.proofTitle,
      lead: texts.proofLead,
      trail: [{ href: paths.correctionStage, label: texts.stageTitle }],
    })}
${form(shell, { action: paths.correctionProof, submit: texts.sendCode, body: html`` })}`,
  });
}

export function visitCodePage(
  shell: Shell,
  { state, lastDigits }: { state: FormState; lastDigits: string },
): Html {
  const { t } = shell;
  const texts = t.caseTracking;
  return document(shell, {
    face: 'site',
    title: texts.codeTitle,
    width: 'form',
    main: html`${pageHead(t, {
      title: texts.codeTitle,
      lead: texts.codeLead(lastDigits),
      trail: [{ href: paths.correctionStage, label: texts.stageTitle }],
    })}
${errorSummary(shell, state)}
${form(shell, {
  action: paths.correctionProofCode,
  submit: texts.confirmCode,
  body: oneTimeCodeField(shell, state, { name: 'code', label: texts.code, required: true }),
})}
<p>${texts.again} <a href="${paths.correctionProof}">${texts.sendAgain}</a></p>`,
  });
}
