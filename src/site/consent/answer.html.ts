import type { ConsentTerms } from '../../domain/correction/consent/consent.ts';
import { consentTerms } from '../../html/consent-terms.ts';
import { buttonForm } from '../../html/form.ts';
import { document } from '../../html/layout.ts';
import type { Shell } from '../../html/shell.ts';
import { pageHead } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { paths } from '../../paths.ts';

/** What she is asked, once it has been shown whose word it is. */
export function consentAnswerPage(shell: Shell, terms: ConsentTerms): Html {
  const { t } = shell;
  return document(shell, {
    face: 'site',
    title: t.consent.title,
    width: 'text',
    main: html`${pageHead(t, {
      title: t.consent.title,
      ...(terms.standing === 'asked' ? { lead: t.consent.lead } : {}),
    })}
${consentTerms(shell, terms)}
${acts(shell, terms)}`,
  });
}

function acts(shell: Shell, { standing, revision }: ConsentTerms): Html | undefined {
  const { consent } = shell.t;
  const agree = (label: string) =>
    buttonForm(shell, {
      action: paths.correctionConsentAnswer,
      label,
      kind: 'primary',
      hidden: { revision },
    });
  switch (standing) {
    case 'asked':
      return html`<div class="form-end">${agree(consent.agree)}${buttonForm(shell, {
        action: paths.correctionConsentRefuse,
        label: consent.refuse,
        kind: 'quiet',
      })}</div>
<p class="hint">${consent.refusing}</p>`;
    case 'given':
    case 'standing':
      return buttonForm(shell, {
        action: paths.correctionConsentWithdraw,
        label: consent.withdraw,
        kind: 'quiet',
      });
    case 'withdrawn':
      return agree(consent.agreeAgain);
    case 'early':
    case 'over':
      return undefined;
  }
}
