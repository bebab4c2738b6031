import type { Claim } from '../../domain/claim/claim.ts';
import { card } from '../../html/card.ts';
import { formatDay } from '../../html/day.ts';
import { document } from '../../html/layout.ts';
import { localDigits } from '../../html/number.ts';
import type { Shell } from '../../html/shell.ts';
import { pageHead } from '../../html/steps.ts';
import { table } from '../../html/table.ts';
import { type Html, html } from '../../html/tag.ts';
import { paths } from '../../paths.ts';
import { inLanguage, rialsCell, stateBadge } from '../claim-labels.ts';
import { sumCard } from './sum.html.ts';
import { wayCard } from './way.html.ts';

/** Everything about one claim: where it stands, every rial, the way it took. */
export function claimPage(shell: Shell, claim: Claim, today: Temporal.PlainDate): Html {
  const { t, language } = shell;
  const { person, title, centreName, servedOn } = claim;
  return document(shell, {
    face: 'member',
    title: `${inLanguage(language, title)} · ${localDigits(language, claim.number)}`,
    main: html`${pageHead(t, {
      title: inLanguage(language, title),
      state: stateBadge(t, claim.state),
      trail: [
        { href: paths.memberHome, label: t.member.navHome },
        { href: paths.claims, label: t.claims.title },
      ],
      lead: html`<bdi>${person.firstName} ${person.lastName}</bdi> · <bdi>${centreName}</bdi> · ${formatDay(language, servedOn)}`,
    })}
<div class="columns call-first">
<div>${turnCard(shell, claim, today)}${sumCard(shell, claim)}${linesCard(shell, claim)}</div>
<div>${wayCard(shell, claim)}${factsCard(shell, claim)}</div>
</div>`,
  });
}

function turnCard({ t, language }: Shell, claim: Claim, today: Temporal.PlainDate): Html | undefined {
  const until = claim.answerUntil;
  const note = claim.events.at(-1)?.note;
  if (claim.state !== 'incomplete' || !until) return undefined;
  const { days } = today.until(until);
  return card({
    title: t.claims.turnTitle,
    accent: 'call',
    body: html`${note && html`<p><strong>${inLanguage(language, note)}</strong></p>`}
<p>${t.claims.turnUntil(formatDay(language, until), days)}</p>
<p>${t.claims.turnHow}</p>`,
  });
}

function linesCard({ t, language }: Shell, { lines }: Claim): Html | undefined {
  if (lines.length < 2) return undefined;
  return card({
    title: t.claims.linesTitle,
    body: table(t, {
      caption: t.claims.linesTitle,
      onPhones: 'scroll',
      rows: lines,
      columns: [
        {
          key: 'title',
          header: t.claims.lineTitle,
          cell: line => inLanguage(language, line.title),
          names: true,
        },
        {
          key: 'amount',
          header: t.claims.lineAmount,
          cell: line => rialsCell(language, line.askedRials),
          numeric: true,
        },
      ],
    }),
  });
}

function factsCard({ t, language }: Shell, claim: Claim): Html {
  const facts: [string, Html | string][] = [
    [t.claims.claimNumber, html`<bdi dir="ltr">${localDigits(language, claim.number)}</bdi>`],
    [t.claims.benefit, inLanguage(language, claim.benefit)],
    [t.claims.centre, html`<bdi>${claim.centreName}</bdi>`],
    [t.claims.factReceived, formatDay(language, claim.receivedOn)],
  ];
  return card({
    title: t.claims.factsTitle,
    body: html`<dl class="facts">${facts.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`,
  });
}
