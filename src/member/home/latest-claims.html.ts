import type { ClaimSummary } from '../../domain/claim/claim.ts';
import { card, emptyState } from '../../html/card.ts';
import { formatDay } from '../../html/day.ts';
import type { Shell } from '../../html/shell.ts';
import { linkButton } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { paths, to, withQuery } from '../../paths.ts';
import { inLanguage } from '../claim-labels.ts';
import { claimsTable } from '../claims-table.html.ts';
import type { HomeData } from './page.html.ts';

export function latestClaimsCard(shell: Shell, { latest, total, people, cover }: HomeData): Html {
  const { t } = shell;
  if (total === 0) {
    return card({
      title: t.member.latestClaims,
      body: emptyState({ title: t.member.noClaimsTitle, text: t.member.noClaimsText }),
    });
  }
  const all = withQuery(paths.claims, { year: cover.jalaliYear });
  return card({
    title: t.member.latestClaims,
    aside: html`<a href="${all}">${t.member.allClaims(total)}</a>`,
    body: claimsTable(shell, {
      caption: t.member.latestClaims,
      claims: latest,
      nameOf: claim => firstNameOf(people, claim),
      style: 'brief',
    }),
  });
}

function firstNameOf(people: HomeData['people'], { membershipId }: ClaimSummary): string {
  return people.find(({ member }) => member.membershipId === membershipId)?.member.firstName ?? '';
}

/** What needs doing comes before everything else. */
export function waitingCards(shell: Shell, { waiting, people, today }: HomeData): Html {
  const { t, language } = shell;
  return html`${waiting.map(claim => {
    const until = claim.answerUntil;
    return card({
      title: t.member.yourTurn,
      accent: 'call',
      body: html`<p>${t.member.yourTurnText(firstNameOf(people, claim), inLanguage(language, claim.title))}</p>
${until && html`<p class="hint">${t.claims.turnUntil(formatDay(language, until, 'short'), today.until(until).days)}</p>`}
<p>${linkButton('quiet', to(paths.claim, { claimId: claim.claimId }), t.member.seeClaim)}</p>`,
    });
  })}`;
}
