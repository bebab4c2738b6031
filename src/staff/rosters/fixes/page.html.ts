import type { BatchLine, BatchPage } from '../../../domain/roster/list-batches.ts';
import { badge } from '../../../html/badge.ts';
import { emptyState } from '../../../html/card.ts';
import { buttonForm } from '../../../html/form.ts';
import { formatNumber } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { type Column, table } from '../../../html/table.ts';
import { type Html, html } from '../../../html/tag.ts';
import { paths, to } from '../../../paths.ts';
import type { AskedRoster } from '../asked-roster.ts';
import { formatMoment, staffName } from '../moment.ts';
import { morePages } from '../more-pages.html.ts';
import { rosterPage } from '../roster-page.html.ts';
import { batchTitle } from './batch-title.ts';
import { beforeAfter } from './before-after.html.ts';

export type FixesPage = AskedRoster & BatchPage & { before: number | undefined; mayEdit: boolean };

export function fixesPage(shell: Shell, data: FixesPage): Html {
  const { t } = shell;
  const { roster, batches, before, next } = data;
  const { rosterFixes: texts } = t;
  const rosterId = roster.id;
  const href = (from?: number) => to(paths.rosterFixes, { rosterId }, { before: from });
  return rosterPage(shell, data, {
    title: texts.title,
    lead: texts.lead,
    main: html`${
      batches.length > 0
        ? html`<section class="card">${table(t, { caption: texts.title, columns: columnsOf(shell, data), rows: batches, onPhones: 'cards' })}</section>
${morePages(shell, { first: href(), after: before, next: next === undefined ? undefined : href(next) })}`
        : emptyState({
            title: texts.noneTitle,
            text: texts.noneText,
            action: { href: to(paths.rosterRows, { rosterId }), label: texts.toRows },
          })
    }`,
  });
}

function columnsOf(shell: Shell, { roster, mayEdit }: FixesPage): Column<BatchLine>[] {
  const { t, language } = shell;
  const { rosterFixes: texts } = t;
  const rosterId = roster.id;
  const number = (count: number) => formatNumber(language, count);
  const columns: Column<BatchLine>[] = [
    {
      key: 'what',
      header: texts.what,
      names: true,
      cell: batch =>
        html`<a href="${to(paths.rosterFix, { rosterId, batch: batch.id })}">${batchTitle(shell, batch, batch.first)}</a>${firstChange(shell, batch)}`,
    },
    { key: 'count', header: texts.howMany, cell: each => texts.cells(number(each.fixes), number(each.rows)) },
    { key: 'who', header: texts.who, cell: ({ by }) => staffName(shell, by) },
    { key: 'at', header: texts.at, cell: ({ at }) => formatMoment(shell, at) },
    { key: 'state', header: texts.state, cell: each => batchState(shell, each) },
  ];
  const undo: Column<BatchLine> = {
    key: 'undo',
    header: texts.undo,
    cell: ({ id, kind, undoneBy }) =>
      kind === 'undo' || undoneBy !== undefined
        ? undefined
        : buttonForm(shell, {
            action: to(paths.rosterFixUndo, { rosterId, batch: id }),
            label: texts.undo,
          }),
  };
  return mayEdit && roster.state === 'checked' ? [...columns, undo] : columns;
}

function firstChange(shell: Shell, { first }: BatchLine): Html | undefined {
  if (first?.kind !== 'cell') return undefined;
  return html`<span class="under">${beforeAfter(shell, first.before ?? '', first.after ?? '')}</span>`;
}

export function batchState({ t }: Shell, { kind, undoneBy }: Pick<BatchLine, 'kind' | 'undoneBy'>): Html {
  const { rosterFixes: texts } = t;
  if (kind === 'undo') return badge('info', texts.undo);
  return undoneBy === undefined ? badge('good', texts.inForce) : badge('quiet', texts.undone);
}
