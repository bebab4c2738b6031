import type { RowFix } from '../../../domain/roster/list-fixes.ts';
import { card } from '../../../html/card.ts';
import { buttonForm } from '../../../html/form.ts';
import { document } from '../../../html/layout.ts';
import { notice } from '../../../html/notice.ts';
import { formatNumber, localDigits } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { pageHead } from '../../../html/steps.ts';
import { type Column, table } from '../../../html/table.ts';
import { type Html, html } from '../../../html/tag.ts';
import { paths, to } from '../../../paths.ts';
import { trailOf } from '../asked-roster.ts';
import { columnName } from '../finding-sentence.ts';
import { formatMoment, staffName } from '../moment.ts';
import { morePages } from '../more-pages.html.ts';
import type { AskedBatch } from './batch.ts';
import { batchTitle, fixTitle } from './batch-title.ts';
import { beforeAfter } from './before-after.html.ts';
import { batchState } from './page.html.ts';

export type BatchPage = AskedBatch & { mayEdit: boolean; error: string | undefined };

export function batchPage(shell: Shell, data: BatchPage): Html {
  const { t } = shell;
  const { roster, batch, error } = data;
  const { rosterFixes: texts } = t;
  const all = { href: to(paths.rosterFixes, { rosterId: roster.id }), label: texts.title };
  const only = batch.fixes === 1 ? batch.lines[0] : undefined;
  return document(shell, {
    face: 'staff',
    title: `${texts.batchTitle} · ${roster.file.name}`,
    width: 'wide',
    main: html`${pageHead(t, {
      title: batchTitle(shell, batch, only),
      lead: t.rosterStory.detail(formatMoment(shell, batch.at), staffName(shell, batch.by)),
      state: batchState(shell, batch),
      trail: [...trailOf(shell, data), all],
    })}
${error !== undefined && notice('warn', error)}${undoCard(shell, data)}${card({ title: texts.lines, body: lines(shell, data) })}
${pages(shell, data)}`,
  });
}

function undoCard(shell: Shell, { roster, batch, mayEdit, error }: BatchPage): Html | undefined {
  const { t, language } = shell;
  const { rosterFixes: texts } = t;
  if (batch.undoes !== undefined) {
    const href = to(paths.rosterFix, { rosterId: roster.id, batch: batch.undoes });
    return notice('info', html`${texts.undoes} <a href="${href}">${texts.toUndone}</a>`);
  }
  if (!mayEdit || roster.state !== 'checked' || batch.undoneBy !== undefined) return undefined;
  if (batch.overtakenAt !== undefined)
    return error === undefined
      ? notice('info', texts.errors.overtaken(localDigits(language, batch.overtakenAt)))
      : undefined;
  return card({
    title: texts.undo,
    body: html`<p>${texts.undoText(formatNumber(language, batch.fixes))}</p>${buttonForm(shell, {
      action: to(paths.rosterFixUndo, { rosterId: roster.id, batch: batch.id }),
      label: texts.undo,
    })}`,
  });
}

function lines(shell: Shell, { roster, batch }: BatchPage): Html {
  const { t, language } = shell;
  const { rosterFixes: texts } = t;
  const rowHref = (row: number) => to(paths.rosterRow, { rosterId: roster.id, row });
  const columns: Column<RowFix>[] = [
    {
      key: 'row',
      header: texts.row,
      numeric: true,
      cell: ({ rowNumber: row }) =>
        html`<a class="row-link" href="${rowHref(row)}">${localDigits(language, row)}</a>`,
    },
    {
      key: 'column',
      header: texts.column,
      names: true,
      cell: ({ column }) => (column ? columnName(t, column) : texts.wholeRow),
    },
    { key: 'change', header: texts.change, cell: fix => changeOf(shell, fix) },
  ];
  return table(t, { caption: texts.lines, columns, rows: batch.lines, onPhones: 'cards' });
}

function changeOf(shell: Shell, fix: RowFix): Html {
  const { kind, before = '', after = '', reason } = fix;
  if (kind === 'cell') return beforeAfter(shell, before, after);
  return html`${fixTitle(shell, fix)}${reason !== undefined && html`<span class="under"><bdi>${reason}</bdi></span>`}`;
}

function pages(shell: Shell, { roster, batch, after }: BatchPage): Html | undefined {
  const href = (from?: number) =>
    to(paths.rosterFix, { rosterId: roster.id, batch: batch.id }, { after: from });
  const { next } = batch;
  return morePages(shell, { first: href(), after, next: next === undefined ? undefined : href(next) });
}
