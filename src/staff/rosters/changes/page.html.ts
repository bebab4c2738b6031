import type { ChangeKind, ChangePage } from '../../../domain/roster/list-changes.ts';
import type { PlannedChanges } from '../../../domain/roster/plan-changes.ts';
import { emptyState } from '../../../html/card.ts';
import { document } from '../../../html/layout.ts';
import { formatNumber } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { pageHead } from '../../../html/steps.ts';
import { table } from '../../../html/table.ts';
import { type Html, html } from '../../../html/tag.ts';
import { paths, to } from '../../../paths.ts';
import { type AskedRoster, trailOf } from '../asked-roster.ts';
import { morePages } from '../more-pages.html.ts';
import { stateBadge } from '../state-badge.ts';
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
  return document(shell, {
    face: 'staff',
    title: `${texts.title} · ${roster.file.name}`,
    width: 'wide',
    main: html`${pageHead(t, {
      title: texts.title,
      lead: texts.lead,
      state: stateBadge(t, roster.state),
      trail: trailOf(shell, data),
    })}
${tabs(
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
