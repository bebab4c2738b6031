import type { FindingCode } from '../../../domain/roster/judging/findings.ts';
import type { SuggestedEdit, SuggestedEdits } from '../../../domain/roster/list-suggested-edits.ts';
import { badge } from '../../../html/badge.ts';
import { emptyState } from '../../../html/card.ts';
import { form, hiddenField } from '../../../html/form.ts';
import { document } from '../../../html/layout.ts';
import { notice } from '../../../html/notice.ts';
import { formatNumber, localDigits } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { pageHead } from '../../../html/steps.ts';
import { type Column, table } from '../../../html/table.ts';
import { type Html, html } from '../../../html/tag.ts';
import { paths, to } from '../../../paths.ts';
import { type AskedRoster, trailOf } from '../asked-roster.ts';
import { columnName, findingTitle, reasonSentence } from '../finding-sentence.ts';
import { morePages } from '../more-pages.html.ts';
import { stateBadge } from '../state-badge.ts';
import { tabs } from '../tabs.html.ts';
import { beforeAfter } from './before-after.html.ts';

export type SuggestionsPage = AskedRoster &
  SuggestedEdits & {
    code: FindingCode;
    onlyHigh: boolean;
    after: number | undefined;
    /** So many rows that the file is read again with them. */
    large: boolean;
    error: string | undefined;
  };

export function suggestionsPage(shell: Shell, data: SuggestionsPage): Html {
  const { t } = shell;
  const { roster, code, edits, error } = data;
  const { rosterFixes: texts } = t;
  const title = texts.suggestionsTitle(findingTitle(t, code));
  const rows = to(paths.rosterRows, { rosterId: roster.id }, { code });
  return document(shell, {
    face: 'staff',
    title: `${title} · ${roster.file.name}`,
    width: 'wide',
    main: html`${pageHead(t, {
      title,
      lead: texts.suggestionsText,
      state: stateBadge(t, roster.state),
      trail: [...trailOf(shell, data), { href: rows, label: findingTitle(t, code) }],
    })}
${error !== undefined && notice('warn', error)}${confidenceTabs(shell, data)}
${
  edits.length > 0
    ? html`${writeCard(shell, data, rows)}${editTable(shell, data)}`
    : emptyState({
        title: texts.suggestionsNoneTitle,
        text: texts.suggestionsNoneText,
        action: { href: rows, label: texts.toRows },
      })
}`,
  });
}

const hrefOf = ({ roster, code, onlyHigh }: SuggestionsPage, after?: number) =>
  to(
    paths.rosterSuggestionsAccept,
    { rosterId: roster.id, code },
    { confidence: onlyHigh ? 'high' : undefined, after },
  );

function confidenceTabs({ t, language }: Shell, data: SuggestionsPage): Html | undefined {
  const { rosterFixes: texts } = t;
  const { high, counts, onlyHigh } = data;
  if (!onlyHigh && (high.cells === 0 || high.cells === counts.cells)) return undefined;
  const number = (count: number) => formatNumber(language, count);
  const all = onlyHigh ? texts.every('…') : texts.every(number(counts.cells));
  return tabs(texts.confidences, [
    { href: hrefOf({ ...data, onlyHigh: false }), label: all, current: !onlyHigh },
    {
      href: hrefOf({ ...data, onlyHigh: true }),
      label: texts.onlyHigh(number(high.cells)),
      current: onlyHigh,
    },
  ]);
}

function writeCard(shell: Shell, data: SuggestionsPage, back: string): Html | undefined {
  const { t, language } = shell;
  const { rosterFixes: texts } = t;
  const { roster, counts, code, onlyHigh, large } = data;
  if (roster.state !== 'checked') return notice('info', t.rosterRows.closed);
  const lead = texts.suggestionsLead(
    formatNumber(language, counts.cells),
    formatNumber(language, counts.rows),
  );
  return html`<section class="card call"><p><b>${lead}</b></p>${large && html`<p class="hint">${texts.suggestionsLarge}</p>`}${form(
    shell,
    {
      action: to(paths.rosterSuggestionsAccept, { rosterId: roster.id, code }),
      submit: texts.write(counts.cells),
      beside: html`<a href="${back}">${texts.back}</a>`,
      body: html`${hiddenField('cells', counts.cells)}${hiddenField('confidence', onlyHigh ? 'high' : 'any')}`,
    },
  )}</section>`;
}

function editTable(shell: Shell, data: SuggestionsPage): Html {
  const { t, language } = shell;
  const { rosterFixes: texts, suggestions } = t;
  const { roster, edits, after, next } = data;
  const rowHref = (row: number) => to(paths.rosterRow, { rosterId: roster.id, row });
  const columns: Column<SuggestedEdit>[] = [
    {
      key: 'row',
      header: texts.row,
      numeric: true,
      cell: ({ rowNumber: row }) =>
        html`<a class="row-link" href="${rowHref(row)}">${localDigits(language, row)}</a>`,
    },
    { key: 'column', header: texts.column, names: true, cell: ({ column }) => columnName(t, column) },
    { key: 'change', header: texts.change, cell: each => beforeAfter(shell, each.before, each.after) },
    {
      key: 'why',
      header: texts.why,
      cell: ({ suggestion: { reasons } }) =>
        html`<ul class="reasons">${reasons.map(reason => html`<li>${reasonSentence(t, reason)}</li>`)}</ul>`,
    },
    {
      key: 'confidence',
      header: suggestions.title,
      cell: ({ suggestion: { confidence } }) =>
        badge(confidence === 'high' ? 'good' : 'info', suggestions.confidences[confidence]),
    },
  ];
  const caption = findingTitle(t, data.code);
  return html`<section class="card">${table(t, { caption, columns, rows: edits, onPhones: 'cards' })}</section>
${morePages(shell, { first: hrefOf(data), after, next: next === undefined ? undefined : hrefOf(data, next) })}`;
}
