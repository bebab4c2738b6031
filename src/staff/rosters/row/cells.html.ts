import type { RosterCell } from '../../../domain/roster/stored-cells.ts';
import { badge, type Tone } from '../../../html/badge.ts';
import { card } from '../../../html/card.ts';
import type { Shell } from '../../../html/shell.ts';
import { type Column, table } from '../../../html/table.ts';
import { type Html, html } from '../../../html/tag.ts';
import { paths, to } from '../../../paths.ts';
import { columnName } from '../finding-sentence.ts';
import { shownValue } from '../shown-value.ts';
import type { RowPage } from './page.html.ts';

const toneOfCell: Record<RosterCell['state'], Tone> = {
  ok: 'quiet',
  repaired: 'good',
  warning: 'warn',
  error: 'bad',
};

/** Every cell: what stands in the file, what was taken from it, and how that went. */
export function cellsCard(shell: Shell, { roster, row }: RowPage, mayEdit: boolean): Html {
  const { t } = shell;
  const { rosterRows: texts } = t;
  const editHref = (edit: string) =>
    `${to(paths.rosterRow, { rosterId: roster.id, row: row.rowNumber }, { edit })}#edit`;
  const accepted = new Set(
    row.findings.flatMap(({ acceptedBecause, column }) => (acceptedBecause === undefined ? [] : column)),
  );
  const columns: Column<RosterCell>[] = [
    { key: 'column', header: texts.column, names: true, cell: ({ key }) => columnName(t, key) },
    { key: 'raw', header: texts.raw, cell: ({ raw }) => rawText(shell, raw) },
    { key: 'value', header: texts.value, cell: cell => taken(shell, cell) },
    {
      key: 'state',
      header: texts.state,
      cell: ({ key, state }) => {
        if (accepted.has(key)) return badge('good', texts.acceptedCell);
        return state !== 'ok' ? badge(toneOfCell[state], texts.cellStates[state]) : undefined;
      },
    },
  ];
  const edit: Column<RosterCell> = {
    key: 'edit',
    header: texts.edit,
    cell: ({ key }) =>
      html`<a class="row-link" href="${editHref(key)}">${texts.edit}<span class="sr"> ${columnName(t, key)}</span></a>`,
  };
  return card({
    title: texts.cells,
    body: html`${table(t, {
      caption: texts.cells,
      columns: mayEdit ? [...columns, edit] : columns,
      rows: row.cells,
      onPhones: 'cards',
      tone: ({ state }) => (state === 'error' ? 'bad' : undefined),
    })}${row.extra.length > 0 && extraCells(shell, row.extra)}`,
  });
}

function rawText({ t }: Shell, raw: string): Html {
  if (raw === '') return html`<span class="hint">${t.rosterRows.emptyCell}</span>`;
  return html`<bdi class="raw">${raw}</bdi>`;
}

function taken(shell: Shell, { key, raw, value, state }: RosterCell): Html | string | undefined {
  if (value !== undefined && value !== '') return shownValue(shell, key, value);
  return raw !== '' && state !== 'ok'
    ? html`<span class="hint">${shell.t.rosterRows.left}</span>`
    : undefined;
}

function extraCells({ t }: Shell, extra: RowPage['row']['extra']): Html {
  return html`<h3>${t.rosterRows.extra}</h3><dl class="given">${extra.map(
    ({ header, raw }) => html`<div><dt><bdi>${header || '—'}</bdi></dt><dd><bdi>${raw}</bdi></dd></div>`,
  )}</dl>`;
}
