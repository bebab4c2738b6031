import type { ColumnKey } from '../../domain/roster/judging/columns.ts';
import type { Suggestion } from '../../domain/roster/judging/suggestion.ts';
import type { RosterRow } from '../../domain/roster/roster-row.ts';
import { badge } from '../../html/badge.ts';
import { properName } from '../../html/identifier.ts';
import { localDigits } from '../../html/number.ts';
import type { Shell } from '../../html/shell.ts';
import { type Html, html } from '../../html/tag.ts';
import { foldDigits } from '../../persian/digits.ts';
import { columnName, reasonSentence } from './finding-sentence.ts';
import { isDigitColumn, shownValue } from './shown-value.ts';

export type ShownSuggestion = {
  suggestion: Suggestion;
  /** The row whose cells would change. */
  row: RosterRow;
  /** The person of this roster who is meant. */
  meant?: RosterRow | undefined;
  /** The button that does it, for whoever may. */
  accept?: Html | false | undefined;
};

/** What is proposed with the digits that differ underlined, how certain it is, and why. */
export function suggestionBox(shell: Shell, { suggestion, row, meant, accept }: ShownSuggestion): Html {
  const { t, language } = shell;
  const { edits, confidence, reasons } = suggestion;
  const { suggestions: texts } = t;
  const changes = Object.entries(edits) as [ColumnKey, string][];
  const name = meant?.name;
  const person =
    name &&
    html`${properName(`${name.first} ${name.last}`)}${t.rosters.comma}${texts.inRow(localDigits(language, meant.rowNumber))}`;
  return html`<div class="suggestion"><div class="suggestion-head"><p><span class="suggestion-title">${texts.title}${person ? html`: ${person}` : ''}</span> ${changes.map(
    ([key, value]) =>
      html`<span class="suggestion-edit">${!person && html`<span class="aside">${columnName(t, key)}</span> `}${proposed(shell, row, [key, value])}</span> `,
  )}</p>${badge(confidence === 'high' ? 'good' : 'info', texts.confidences[confidence])}</div>
<ul class="reasons">${reasons.map(reason => html`<li>${reasonSentence(t, reason)}</li>`)}</ul>${accept}</div>`;
}

function proposed(shell: Shell, { cells }: RosterRow, [key, value]: [ColumnKey, string]): Html {
  if (value === '') return html`${shell.t.rosterRows.emptyCell}`;
  if (!isDigitColumn(key)) return html`${safelyShown(shell, key, value)}`;
  const before = foldDigits(cells.find(cell => cell.key === key)?.raw ?? '').replace(/[^0-9]/g, '');
  return html`<bdi dir="ltr" class="id">${withDifferencesMarked(before.padStart(value.length, '0'), value)}</bdi>`;
}

/** Suggestions are texts as people type them, which need not be values yet. */
function safelyShown(shell: Shell, key: ColumnKey, value: string): Html | string {
  return /^\d{4}-\d\d-\d\d$/.test(value) ? shownValue(shell, key, value) : properName(value);
}

/** Digits at places where the two differ, joined into runs; none where that would mark nearly everything. */
function withDifferencesMarked(before: string, after: string): Html[] {
  if (before.length !== after.length) return [html`${after}`];
  const differs = Array.from(after, (digit, at) => digit !== before[at]);
  if (differs.filter(Boolean).length > after.length / 2) return [html`${after}`];
  const runs: Html[] = [];
  for (let at = 0; at < after.length; ) {
    let end = at + 1;
    while (end < after.length && differs[end] === differs[at]) end += 1;
    const run = after.slice(at, end);
    runs.push(differs[at] ? html`<mark>${run}</mark>` : html`${run}`);
    at = end;
  }
  return runs;
}
