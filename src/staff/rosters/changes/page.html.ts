import type { ChangeKind, ChangePage } from '../../../domain/roster/list-changes.ts';
import type { PlannedChanges } from '../../../domain/roster/plan-changes.ts';
import { emptyState } from '../../../html/card.ts';
import { formatNumber } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { table } from '../../../html/table.ts';
import { type Html, html } from '../../../html/tag.ts';
import { paths, to } from '../../../paths.ts';
import type { AskedRoster } from '../asked-roster.ts';
import { morePages } from '../more-pages.html.ts';
import { rosterPage } from '../roster-page.html.ts';
import { tabs } from '../tabs.html.ts';
import { columnsOf } from './person-columns.html.ts';

export type ChangesPage = AskedRoster &
  ChangePage & { kind: ChangeKind; planned: PlannedChanges; after: string | undefined };

export function changesPage(shell: Shell, data: ChangesPage): Html {
  const { t } = shell;
  const { roster, kind, people, after, next } = data;
  const { rosterChanges: texts } = t;
  const href = (query: { kind: ChangeKind; after?: string | undefined }) =>
    to(paths.rosterChanges, { rosterId: roster.id }, query);
  const columns = columnsOf(shell, data);
  return rosterPage(shell, data, {
    title: texts.title,
    lead: texts.lead,
    main: html`${tabs(
      texts.tabs,
      tabList(shell, data, each => href({ kind: each })),
    )}
${
  people.length > 0
    ? html`<section class="card">${table(t, { caption: texts.kinds[kind], columns, rows: people, onPhones: 'cards' })}</section>
${morePages(shell, { first: href({ kind }), after, next: next && href({ kind, after: next }) })}`
    : emptyState({ title: texts.none[kind], text: texts.noneText })
}`,
  });
}

function tabList({ t, language }: Shell, { kind, planned }: ChangesPage, href: (kind: ChangeKind) => string) {
  const { rosterChanges: texts } = t;
  const counts: Record<ChangeKind, number> = {
    join: planned.joins,
    change: planned.changes,
    leave: planned.leaves,
    unchanged: planned.unchanged,
  };
  return (['join', 'change', 'leave', 'unchanged'] as const).map(each => ({
    label: texts.tab(texts.kinds[each], formatNumber(language, counts[each])),
    href: href(each),
    current: each === kind,
  }));
}
