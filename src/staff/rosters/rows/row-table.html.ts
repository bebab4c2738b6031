import type { Roster } from '../../../domain/roster/roster.ts';
import type { RosterRow } from '../../../domain/roster/roster-row.ts';
import { badge } from '../../../html/badge.ts';
import { properName } from '../../../html/identifier.ts';
import { localDigits } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { type Column, table } from '../../../html/table.ts';
import { attributes, type Html, html } from '../../../html/tag.ts';
import { paths, to } from '../../../paths.ts';
import { findingTitle } from '../finding-sentence.ts';
import { shownValue } from '../shown-value.ts';
import { standingBadge, toneOfSeverity } from '../state-badge.ts';

type RowTable = { roster: Roster; rows: readonly RosterRow[]; caption: string };

/** Rows of the sheet, a line each: who, what stands in the cells that matter, and what was found. */
export function rowTable(shell: Shell, { roster, rows, caption }: RowTable): Html {
  const { t, language } = shell;
  const { rosterRows: texts } = t;
  const rowHref = ({ rowNumber: row }: RosterRow) => to(paths.rosterRow, { rosterId: roster.id, row });
  const columns: Column<RosterRow>[] = [
    {
      key: 'row',
      header: texts.rowNumber,
      numeric: true,
      cell: row =>
        html`<a class="row-link" href="${rowHref(row)}">${localDigits(language, row.rowNumber)}</a>`,
    },
    {
      key: 'name',
      header: texts.name,
      names: true,
      cell: row => html`<a href="${rowHref(row)}">${rowName(shell, row)}</a>`,
    },
    { key: 'id', header: texts.nationalId, numeric: true, cell: row => marked(shell, row, 'nationalId') },
    { key: 'relation', header: texts.relation, cell: row => marked(shell, row, 'relation') },
    {
      key: 'primary',
      header: texts.primary,
      numeric: true,
      cell: row => marked(shell, row, 'primaryNationalId'),
    },
    { key: 'found', header: texts.found, cell: row => foundIn(shell, row) },
    { key: 'standing', header: texts.state, cell: ({ standing }) => standingBadge(t, standing) },
  ];
  return table(t, { caption, columns, rows, onPhones: 'cards' });
}

/** The name if it is certain, what stands in its cells if not. */
export function rowName({ t }: Shell, { name, cells }: RosterRow): Html | string {
  if (name) return properName(`${name.first} ${name.last}`);
  const raw = (key: string) => cells.find(cell => cell.key === key)?.raw ?? '';
  const written = `${raw('firstName')} ${raw('lastName')} ${raw('fullName')}`.trim();
  return written === '' ? t.rosterRows.uncertainName : properName(written);
}

/** A cell's value, coloured when something is to be said about it; its raw text where no value was taken. */
function marked(shell: Shell, { cells }: RosterRow, key: string): Html | undefined {
  const cell = cells.find(each => each.key === key);
  if (!cell || (cell.raw === '' && cell.state === 'ok')) return undefined;
  const shown = cell.value === undefined ? properName(cell.raw) : shownValue(shell, key, cell.value);
  if (cell.state === 'ok') return html`${shown}`;
  return html`<span ${attributes({ class: `mark-${cell.state}` })}>${cell.raw === '' ? shell.t.rosterRows.emptyCell : shown}</span>`;
}

function foundIn({ t }: Shell, { findings }: RosterRow): Html {
  return html`<span class="badges">${findings.map(({ code, severity }) => badge(toneOfSeverity[severity], findingTitle(t, code)))}</span>`;
}
