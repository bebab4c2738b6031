import type { ColumnKey } from '../../domain/roster/judging/columns.ts';
import type { Suggestion } from '../../domain/roster/judging/suggestion.ts';
import { badge } from '../../html/badge.ts';
import { type Html, html } from '../../html/tag.ts';
import type { Texts } from '../../texts/texts.ts';
import { columnName, reasonSentence } from './finding-sentence.ts';

/** What is proposed, how certain it is, and why. */
export function suggestionBox(t: Texts, { edits, confidence, reasons }: Suggestion): Html {
  const { suggestions: texts } = t;
  const tone = confidence === 'high' ? 'good' : 'info';
  const changes = Object.entries(edits).map(
    ([key, value]) => html`${columnName(t, key as ColumnKey)}: <bdi>${value}</bdi>`,
  );
  return html`<div class="suggestion"><p><b>${texts.title}</b> ${changes.map(each => html`<span>${each}</span> `)}${badge(tone, texts.confidences[confidence])}</p>
<ul>${reasons.map(reason => html`<li>${reasonSentence(t, reason)}</li>`)}</ul></div>`;
}
