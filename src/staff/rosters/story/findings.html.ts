import { severityOf } from '../../../domain/roster/judging/severities.ts';
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
    const title = findingTitle(t, code);
    // An error that the employer vouched for counts as a note; it keeps its own line.
    const named = severity !== severityOf({ code }) ? t.rosterStory.findingAccepted(title) : title;
    return html`<li><a href="${href}"><span>${named}</span>${badge(toneOfSeverity[severity], formatNumber(language, rows))}</a></li>`;
  };
  return card({
    title: t.rosterStory.findings,
    body:
      sorted.length > 0
        ? html`<ul class="finding-list">${sorted.map(line)}</ul>`
        : html`<p>${t.rosterStory.findingsEmpty}</p>`,
  });
}
