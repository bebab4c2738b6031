import type { ColumnKey } from '../../../domain/roster/judging/columns.ts';
import type { Case } from '../../../domain/roster/list-cases.ts';
import type { Roster } from '../../../domain/roster/roster.ts';
import type { RosterRow } from '../../../domain/roster/roster-row.ts';
import { localDigits } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { type Column, table } from '../../../html/table.ts';
import { type Html, html } from '../../../html/tag.ts';
import { paths, to } from '../../../paths.ts';
import { columnName } from '../finding-sentence.ts';
import { markedCell } from '../marked-cell.html.ts';
import { isDigitColumn } from '../shown-value.ts';

/** What a family is read by, in the order of most sheets. */
const usual: readonly ColumnKey[] = [
  'firstName',
  'lastName',
  'fullName',
  'nationalId',
  'relation',
  'primaryNationalId',
  'birthDate',
];
/** Instead of the birth date, where the finding is about another column. */
const replaced: ColumnKey = 'birthDate';

/** The rows around a finding as they stand in the sheet, what is wrong in red and what was repaired in green. */
export function householdTable(
  shell: Shell,
  { roster, group }: { roster: Roster; group: readonly Case[] },
): Html | undefined {
  const [shown] = group;
  if (!shown) return undefined;
  const { t, language } = shell;
  const { row, around, areFamily } = shown;
  const number = localDigits(language, row.rowNumber);
  const caption = areFamily ? t.rosterDoctor.household(number) : t.rosterDoctor.neighbours(number);
  const href = (of: RosterRow) => to(paths.rosterRow, { rosterId: roster.id, row: of.rowNumber });
  const first: Column<RosterRow> = {
    key: 'row',
    header: t.rosterRows.rowNumber,
    numeric: true,
    names: true,
    cell: of => html`<a class="row-link" href="${href(of)}">${localDigits(language, of.rowNumber)}</a>`,
  };
  const columns = columnsFor(roster, shown).map(
    (key): Column<RosterRow> => ({
      key,
      header: columnName(t, key),
      numeric: isDigitColumn(key) || key === 'birthDate',
      cell: of => markedCell(shell, of, key),
    }),
  );
  return html`<div class="household">${table(t, {
    caption,
    showCaption: true,
    columns: [first, ...columns],
    rows: around,
    onPhones: 'scroll',
    tone: of => (group.some(each => each.row.rowNumber === of.rowNumber) ? 'bad' : undefined),
  })}</div>`;
}

function columnsFor({ columns }: Roster, { finding }: Case): ColumnKey[] {
  const present = new Set(columns.map(({ key }) => key));
  const { column } = finding;
  const wanted =
    column && !usual.includes(column) ? usual.map(key => (key === replaced ? column : key)) : usual;
  return wanted.filter(key => present.has(key));
}
