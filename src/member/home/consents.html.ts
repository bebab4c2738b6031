import type { OwnConsent } from '../../domain/correction/consent/list-consents.ts';
import { card } from '../../html/card.ts';
import type { Shell } from '../../html/shell.ts';
import { linkButton } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { paths, to } from '../../paths.ts';
import type { Texts } from '../../texts/texts.ts';

/** What waits for her word comes before what rests on it. */
export function consentCards({ t }: Shell, consents: readonly OwnConsent[]): Html {
  const asked = consents.filter(({ standing }) => standing === 'asked');
  const others = consents.filter(({ standing }) => standing !== 'asked');
  return html`${[...asked, ...others].map(({ caseId, standing }) => {
    const href = to(paths.memberConsent, { caseId });
    return standing === 'asked'
      ? card({
          title: t.consent.cardAsked,
          accent: 'call',
          body: html`<p>${t.consent.cardAskedText}</p><p>${linkButton('quiet', href, t.consent.cardSee)}</p>`,
        })
      : card({
          title: t.consent.cardStanding,
          body: html`<p>${textOf(t, standing)}</p><p><a href="${href}">${t.consent.cardChange}</a></p>`,
        });
  })}`;
}

function textOf({ consent }: Texts, standing: Exclude<OwnConsent['standing'], 'asked'>): string {
  switch (standing) {
    case 'given':
      return consent.cardGivenText;
    case 'standing':
      return consent.cardStandingText;
    case 'withdrawn':
      return consent.cardWithdrawnText;
  }
}
