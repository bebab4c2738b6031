import type { RowFix } from '../../../domain/roster/list-fixes.ts';
import { card } from '../../../html/card.ts';
import type { Shell } from '../../../html/shell.ts';
import { type Html, html } from '../../../html/tag.ts';
import { timeline } from '../../../html/timeline.ts';
import { fixTitle } from '../fixes/batch-title.ts';
import { formatMoment, staffName } from '../moment.ts';
import type { RowPage } from './page.html.ts';

/** What people did to the row, the latest first. */
export function historyCard(shell: Shell, { fixes }: RowPage): Html | undefined {
  if (fixes.length === 0) return undefined;
  const items = fixes.toReversed().map(fix => ({
    title: fixTitle(shell, fix),
    detail: detailOf(shell, fix),
    state: 'done' as const,
  }));
  return card({ title: shell.t.rosterRows.history, body: timeline(items) });
}

function detailOf(shell: Shell, fix: RowFix): Html {
  const { rosterRows: texts, rosterStory } = shell.t;
  const { kind, before = '', after = '', reason, by, at, undone, undoes } = fix;
  const mark = undone ? texts.undone : undoes ? texts.undoing : undefined;
  return html`${kind === 'cell' && html`<bdi>${texts.fromTo(before, after)}</bdi><br>`}${
    reason !== undefined && html`<bdi>${reason}</bdi><br>`
  }${rosterStory.detail(formatMoment(shell, at), staffName(shell, by))}${mark !== undefined && html` · ${mark}`}`;
}
