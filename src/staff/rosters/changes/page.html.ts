import type { ChangeKind, ChangePage, PlannedPerson } from '../../../domain/roster/list-changes.ts';
import type { PlannedChanges } from '../../../domain/roster/plan-changes.ts';
import { emptyState } from '../../../html/card.ts';
import { formatDay } from '../../../html/day.ts';
import { identifier, properName } from '../../../html/identifier.ts';
import { document } from '../../../html/layout.ts';
import { formatNumber, localDigits } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { pageHead } from '../../../html/steps.ts';
import { type Column, table } from '../../../html/table.ts';
import { type Html, html } from '../../../html/tag.ts';
import { paths, to } from '../../../paths.ts';
import { type AskedRoster, trailOf } from '../asked-roster.ts';
import { morePages } from '../more-pages.html.ts';
import { relationName } from '../shown-value.ts';
import { stateBadge } from '../state-badge.ts';
import { tabs } from '../tabs.html.ts';
import { fieldChanges } from './field-changes.html.ts';

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

type PersonColumn = Column<PlannedPerson>;

function columnsOf(shell: Shell, data: ChangesPage): PersonColumn[] {
  const { rosterChanges: texts } = shell.t;
  const primary: PersonColumn = {
    key: 'primary',
    header: texts.primary,
    numeric: true,
    cell: ({ primaryNationalId: id, standing }) =>
      standing === 'dependent' && id !== undefined ? identifier(id) : texts.nothing,
  };
  const what: PersonColumn = {
    key: 'what',
    header: texts.what,
    cell: person => fieldChanges(shell, person),
  };
  const special = { join: [primary], change: [what], leave: [whyColumn(shell)], unchanged: [] };
  return [...personColumns(shell, data), ...special[data.kind], coverColumn(shell, data.kind)];
}

function personColumns(shell: Shell, { roster }: ChangesPage): PersonColumn[] {
  const { t, language } = shell;
  const { rosterChanges: texts } = t;
  const rowHref = (row: number) => to(paths.rosterRow, { rosterId: roster.id, row });
  return [
    {
      key: 'row',
      header: texts.row,
      numeric: true,
      cell: ({ rowNumber: row }) =>
        row === undefined
          ? texts.nothing
          : html`<a class="row-link" href="${rowHref(row)}">${localDigits(language, row)}</a>`,
    },
    {
      key: 'name',
      header: texts.name,
      names: true,
      cell: ({ firstName, lastName }) => properName(`${firstName} ${lastName}`),
    },
    {
      key: 'id',
      header: texts.nationalId,
      numeric: true,
      cell: ({ nationalId }) => identifier(nationalId),
    },
    { key: 'relation', header: texts.relation, cell: ({ relation }) => relationName(shell, relation) },
  ];
}

function whyColumn({ t }: Shell): PersonColumn {
  const { rosterChanges: texts } = t;
  return {
    key: 'why',
    header: texts.why,
    cell: ({ rowNumber }) => (rowNumber === undefined ? texts.notNamed : texts.rowSaysSo),
  };
}

function coverColumn({ t, language }: Shell, kind: ChangeKind): PersonColumn {
  const { rosterChanges: texts } = t;
  const day = (date: Temporal.PlainDate) => formatDay(language, date, 'table');
  if (kind === 'leave')
    return { key: 'last', header: texts.lastDay, numeric: true, cell: each => day(each.coveredUntil) };
  return {
    key: 'cover',
    header: texts.cover,
    cell: each => texts.coverFromTo(day(each.coveredFrom), day(each.coveredUntil)),
  };
}
