import { errorSummary, type FormState, form } from '../../html/form.ts';
import { document } from '../../html/layout.ts';
import type { Shell } from '../../html/shell.ts';
import { pageHead, steps } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { paths } from '../../paths.ts';
import { type MembershipTypeChoice, memberFields, wayBack } from '../member-fields.html.ts';

export type RecoveryPage = { state: FormState; types: readonly MembershipTypeChoice[]; securityCode: Html };

/** First step: who. */
export function recoveryPage(shell: Shell, { state, types, securityCode }: RecoveryPage): Html {
  const { t } = shell;
  const { nationalId, membershipType } = memberFields(shell, state, types);
  return document(shell, {
    face: 'site',
    title: t.recovery.title,
    width: 'form',
    main: html`${pageHead(t, { title: t.recovery.title, lead: t.recovery.lead, eyebrow: steps(t, 1, 3) })}
${errorSummary(shell, state)}
${form(shell, {
  action: paths.passwordRecovery,
  submit: t.recovery.submit,
  body: html`${nationalId}${membershipType}${securityCode}`,
})}
${wayBack(paths.signIn, t.recovery.back)}`,
  });
}
