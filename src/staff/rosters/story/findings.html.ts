import type { FindingCount } from '../../../domain/roster/list-rows.ts';
import { badge } from '../../../html/badge.ts';
import { card } from '../../../html/card.ts';
import { formatNumber } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { type Html, html } from '../../../html/tag.ts';
import { paths, to } from '../../../paths.ts';
import { findingTitle } from '../finding-sentence.ts';
import { toneOfSeverity } from '../state-badge.ts';
import type { StoryPage } from './page.html.ts';

const order = ['error', 'warning', 'note'] as const;

/** Every kind of finding with its number of rows, errors first; each leads to its rows. */
export function findingsCard({ t, language }: Shell, { findings, roster }: StoryPage): Html {
  const sorted = order.flatMap(severity => findings.filter(each => each.severity === severity));
  const line = ({ code, severity, rows }: FindingCount) => {
    const href = to(paths.rosterRows, { rosterId: roster.id }, { code, severity });
    return html`<li><a href="${href}"><span>${findingTitle(t, code)}</span>${badge(toneOfSeverity[severity], formatNumber(language, rows))}</a></li>`;
  };
  return card({
    title: t.rosterStory.findings,
    body:
      sorted.length > 0
        ? html`<ul class="finding-list">${sorted.map(line)}</ul>`
        : html`<p>${t.rosterStory.findingsEmpty}</p>`,
  });
}
