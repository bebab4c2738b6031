import { radioField } from '../../html/choice-fields.ts';
import { errorSummary, type FormState, form } from '../../html/form.ts';
import { document } from '../../html/layout.ts';
import type { Shell } from '../../html/shell.ts';
import { pageHead } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { textField } from '../../html/text-fields.ts';
import { paths } from '../../paths.ts';

/** Which case, and how somebody without an account shows that the word is her own. */
export function consentVisitPage(
  shell: Shell,
  { state, securityCode }: { state: FormState; securityCode: Html },
): Html {
  const { t } = shell;
  return document(shell, {
    face: 'site',
    title: t.consent.visitTitle,
    width: 'form',
    main: html`${pageHead(t, { title: t.consent.visitTitle, lead: t.consent.visitLead })}
${errorSummary(shell, state)}
${form(shell, {
  action: paths.correctionConsent,
  submit: t.consent.visitSubmit,
  body: html`${fields(shell, state)}${securityCode}`,
})}
<p><a href="${paths.signIn}">${t.consent.toSignIn}</a></p>`,
  });
}

function fields(shell: Shell, state: FormState): Html {
  const { consent } = shell.t;
  return html`${textField(shell, state, {
    name: 'tracking_code',
    label: consent.trackingCode,
    hint: consent.trackingCodeHint,
    required: true,
    script: 'latin',
    maxLength: 40,
  })}${radioField(shell, state, {
    name: 'way',
    label: consent.way,
    required: true,
    options: [
      { value: 'mobile', label: consent.wayMobile },
      { value: 'slip', label: consent.waySlip },
    ],
  })}${textField(shell, state, {
    name: 'slip',
    label: consent.slip,
    hint: consent.slipHint,
    script: 'latin',
    maxLength: 40,
  })}`;
}
