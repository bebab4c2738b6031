import type { ConsentTerms } from '../../domain/correction/consent/consent.ts';
import { consentTerms } from '../../html/consent-terms.ts';
import { buttonForm, form, hiddenField } from '../../html/form.ts';
import { document } from '../../html/layout.ts';
import { notice } from '../../html/notice.ts';
import type { Shell } from '../../html/shell.ts';
import { pageHead } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { paths, to } from '../../paths.ts';

export type ConsentPage = { terms: ConsentTerms; tooManyCodes?: boolean };

/** What a member is asked to agree to, and what she can do about it now. */
export function consentPage(shell: Shell, { terms, tooManyCodes = false }: ConsentPage): Html {
  const { t } = shell;
  return document(shell, {
    face: 'member',
    title: t.consent.title,
    width: 'text',
    main: html`${pageHead(t, {
      title: t.consent.title,
      ...(terms.standing === 'asked' ? { lead: t.consent.lead } : {}),
      trail: [{ href: paths.memberHome, label: t.member.navHome }],
    })}
${tooManyCodes && notice('warn', t.consent.tooManyCodes)}
${consentTerms(shell, terms)}
${acts(shell, terms)}`,
  });
}

function acts(shell: Shell, { standing, caseId, revision }: ConsentTerms): Html | undefined {
  const { consent } = shell.t;
  const withdraw = buttonForm(shell, {
    action: to(paths.memberConsentWithdraw, { caseId }),
    label: consent.withdraw,
    kind: 'quiet',
  });
  const send = (submit: string) =>
    form(shell, {
      action: to(paths.memberConsent, { caseId }),
      submit,
      body: html`${hiddenField('revision', revision)}<p class="hint">${consent.sendCodeHint}</p>`,
    });
  switch (standing) {
    case 'asked':
      return html`${send(consent.sendCode)}
<p class="hint">${consent.refusing}</p>
${buttonForm(shell, { action: to(paths.memberConsentRefuse, { caseId }), label: consent.refuse, kind: 'quiet' })}`;
    case 'given':
    case 'standing':
      return withdraw;
    case 'withdrawn':
      return send(consent.again);
    case 'early':
    case 'over':
      return undefined;
  }
}
