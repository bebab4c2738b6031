import { badge } from '../../../html/badge.ts';
import { formatNumber } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { linkButton } from '../../../html/steps.ts';
import { type Html, html } from '../../../html/tag.ts';
import { paths, to } from '../../../paths.ts';
import { guideHref } from '../findings/guide-link.ts';
import { morePages } from '../more-pages.html.ts';
import { rowTable } from '../rows/row-table.html.ts';
import { toneOfSeverity } from '../state-badge.ts';
import { caseCard, groupCases } from './case.html.ts';
import { kindHref, kindTitle } from './findings.html.ts';
import type { StoryPage } from './page.html.ts';

/** The rows of the chosen kind: what needs somebody one by one with its household, what needs nobody as a list. */
export function foundPart(shell: Shell, data: StoryPage): Html | undefined {
  const { selected, cases, after } = data;
  if (!selected || !cases) return undefined;
  const { t, language } = shell;
  const { rosterDoctor: texts } = t;
  const title = kindTitle(shell, selected);
  const { severity } = selected;
  const rows = formatNumber(language, selected.rows);
  const head = html`<div class="found-head"><div class="title-row"><h2>${title}</h2>${badge(toneOfSeverity[severity], t.rosterRows.severities[severity])}<span class="aside">${texts.inRows(rows)}</span><a href="${guideHref(selected.code)}">${texts.guideOf}</a></div>${acceptAll(shell, data)}</div>`;
  const list =
    severity === 'note'
      ? html`<section class="card">${rowTable(shell, { roster: data.roster, rows: cases.cases.map(({ row }) => row), caption: texts.noteList(title) })}</section>`
      : groupCases(cases.cases).map(group => caseCard(shell, data, group));
  return html`<section class="found-part" id="found" aria-label="${title}">${head}${list}${morePages(shell, {
    first: kindHref(data, selected),
    after,
    next: cases.next === undefined ? undefined : kindHref(data, selected, cases.next),
  })}</section>`;
}

/** What it would write is seen before it is written. */
function acceptAll({ t, language }: Shell, { selected, roster, isOpen }: StoryPage): Html | undefined {
  if (!selected || !isOpen || selected.suggested < 2) return undefined;
  const href = to(paths.rosterSuggestionsAccept, { rosterId: roster.id, code: selected.code });
  return linkButton('quiet', href, t.rosterDoctor.acceptAll(formatNumber(language, selected.suggested)));
}
