import type { FindingCount } from '../../../domain/roster/list-rows.ts';
import { badge } from '../../../html/badge.ts';
import { card } from '../../../html/card.ts';
import { formatNumber } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { attributes, type Html, html } from '../../../html/tag.ts';
import { paths, to } from '../../../paths.ts';
import { rosterHref } from '../asked-roster.ts';
import { findingTitle } from '../finding-sentence.ts';
import { toneOfSeverity } from '../state-badge.ts';
import type { StoryPage } from './page.html.ts';
import { inOrder, isAccepted } from './selected-kind.ts';

/** Every kind of finding with its number of rows, errors first; each opens its rows beside the list. */
export function findingsCard(shell: Shell, data: StoryPage): Html | undefined {
  const { t } = shell;
  const { rosterDoctor: texts } = t;
  const sorted = inOrder(data.findings);
  if (sorted.length === 0) return undefined;
  const urgent = sorted.filter(({ severity }) => severity !== 'note');
  const notes = sorted.filter(({ severity }) => severity === 'note');
  const list = (kinds: readonly FindingCount[]) =>
    html`<ul class="finding-list">${kinds.map(kind => line(shell, data, kind))}</ul>`;
  return card({
    title: texts.found,
    body: html`<nav aria-label="${texts.foundLabel}">${urgent.length > 0 && list(urgent)}${
      notes.length > 0 && html`<h3 class="finding-group">${texts.notes}</h3>${list(notes)}`
    }</nav>${elsewhere(shell, data)}`,
  });
}

export function kindHref(
  { roster }: Pick<StoryPage, 'roster'>,
  kind: Pick<FindingCount, 'code' | 'severity'>,
  after?: number,
): string {
  const severity = isAccepted(kind) ? kind.severity : undefined;
  return `${to(paths.roster, { rosterId: roster.id }, { finding: kind.code, severity, after })}#found`;
}

/** This very page, for coming back to after something was done on it. */
export function hereHref(data: StoryPage): string {
  const { selected, after } = data;
  return selected ? kindHref(data, selected, after) : rosterHref(data.roster);
}

export function kindTitle({ t }: Pick<Shell, 't'>, kind: Pick<FindingCount, 'code' | 'severity'>): string {
  const title = findingTitle(t, kind.code);
  return isAccepted(kind) ? t.rosterStory.findingAccepted(title) : title;
}

function line(shell: Shell, data: StoryPage, kind: FindingCount): Html {
  const { t, language } = shell;
  const { severity, rows, suggested } = kind;
  const { selected, isOpen } = data;
  const current = selected?.code === kind.code && selected.severity === severity;
  const list = { href: kindHref(data, kind), 'aria-current': current && 'true' };
  const hint =
    isOpen &&
    suggested > 0 &&
    html`<span class="finding-hint">${t.rosterDoctor.suggested(formatNumber(language, suggested))}</span>`;
  return html`<li><a ${attributes(list)}><span class="finding-name">${kindTitle(shell, kind)}${hint}</span>${badge(toneOfSeverity[severity], formatNumber(language, rows))}</a></li>`;
}

/** The same rows by other ways. */
function elsewhere({ t, language }: Shell, { roster, isOpen }: StoryPage): Html {
  const { held } = roster.counts;
  const address = { rosterId: roster.id };
  const links = [
    held > 0 && {
      href: to(paths.rosterRows, address, { standing: 'held' }),
      label: t.rosterDoctor.heldLink(formatNumber(language, held)),
    },
    { href: to(paths.rosterRows, address), label: t.rosterStory.showRows },
    { href: to(paths.rosterFamilies, address), label: t.rosterStory.families },
    { href: to(paths.rosterFixes, address), label: t.rosterFixes.title },
    isOpen && { href: to(paths.rosterCorrection, address), label: t.rosterCorrection.title },
    isOpen && { href: to(paths.rosterMapping, address), label: t.rosterStory.columnsLink },
    { href: paths.rosterFindingGuide, label: t.findingGuide.title },
  ].filter(link => link !== false);
  return html`<ul class="elsewhere">${links.map(({ href, label }) => html`<li><a href="${href}">${label}</a></li>`)}</ul>`;
}
