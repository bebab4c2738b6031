import type { Severity } from '../../../domain/roster/judging/severities.ts';
import type { Roster } from '../../../domain/roster/roster.ts';
import type { RosterRow } from '../../../domain/roster/roster-row.ts';
import { properName } from '../../../html/identifier.ts';
import { localDigits } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { type Column, table } from '../../../html/table.ts';
import { type Html, html } from '../../../html/tag.ts';
import { paths, to, withQuery } from '../../../paths.ts';
import { findingBadge } from '../findings/guide-link.ts';
import { markedCell } from '../marked-cell.html.ts';
import { standingBadge } from '../state-badge.ts';

type RowTable = {
  roster: Roster;
  rows: readonly RosterRow[];
  caption: string;
  /** Errors alone and no standing, and the way to a correction case: of rows that were all left behind. */
  brief?: boolean;
};

/** Rows of the sheet, a line each: who, what stands in the cells that matter, and what was found. */
export function rowTable(shell: Shell, { roster, rows, caption, brief = false }: RowTable): Html {
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
    { key: 'id', header: texts.nationalId, numeric: true, cell: row => markedCell(shell, row, 'nationalId') },
    { key: 'relation', header: texts.relation, cell: row => markedCell(shell, row, 'relation') },
    {
      key: 'primary',
      header: texts.primary,
      numeric: true,
      cell: row => markedCell(shell, row, 'primaryNationalId'),
    },
    { key: 'found', header: texts.found, cell: row => foundIn(shell, row, brief) },
    { key: 'standing', header: texts.state, cell: ({ standing }) => standingBadge(t, standing) },
  ];
  const fix: Column<RosterRow> = {
    key: 'case',
    header: t.cases.one,
    cell: ({ rowNumber: row }) =>
      html`<a href="${withQuery(paths.correctionNew, { roster: roster.id, row })}">${t.deskOpening.fix}</a>`,
  };
  const shown = brief ? [...columns.filter(({ key }) => key !== 'standing'), fix] : columns;
  return html`<div class="row-table">${table(t, { caption, columns: shown, rows, onPhones: 'cards' })}</div>`;
}

/** The name if it is certain, what stands in its cells if not. */
export function rowName({ t }: Shell, { name, cells }: RosterRow): Html | string {
  if (name) return properName(`${name.first} ${name.last}`);
  const raw = (key: string) => cells.find(cell => cell.key === key)?.raw ?? '';
  const written = `${raw('firstName')} ${raw('lastName')} ${raw('fullName')}`.trim();
  return written === '' ? t.rosterRows.uncertainName : properName(written);
}

const order: Record<Severity, number> = { error: 0, warning: 1, note: 2 };

/** Each kind once, the gravest first. */
function foundIn({ t }: Shell, { findings }: RosterRow, onlyErrors: boolean): Html {
  const shown = findings
    .filter(
      ({ code, severity }, at) =>
        findings.findIndex(each => each.code === code) === at && (!onlyErrors || severity === 'error'),
    )
    .toSorted((a, b) => order[a.severity] - order[b.severity]);
  return html`<span class="badges">${shown.map(({ code, severity }) => findingBadge(t, { code, severity }))}</span>`;
}
