import { card } from '../../../html/card.ts';
import { formatNumber } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { type Html, html } from '../../../html/tag.ts';
import { paths, to } from '../../../paths.ts';
import { rowTable } from '../rows/row-table.html.ts';
import type { StoryPage } from './page.html.ts';

/** The rows that keep people out, on the first page: they are what has to be done. */
export function heldCard(shell: Shell, { roster, held }: StoryPage): Html {
  const { rosterStory: texts } = shell.t;
  const count = roster.counts.held;
  if (count === 0) return card({ title: texts.noHeldTitle, body: html`<p>${texts.noHeldText}</p>` });
  const href = to(paths.rosterRows, { rosterId: roster.id }, { standing: 'held' });
  const all = texts.heldAll(formatNumber(shell.language, count));
  return card({
    title: texts.heldTitle,
    ...(count > held.length && { aside: html`<a href="${href}">${all}</a>` }),
    body: html`<p class="hint">${texts.heldText}</p>${rowTable(shell, { roster, rows: held, caption: texts.heldTitle, brief: true })}`,
  });
}
