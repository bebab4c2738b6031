import type { Workbook } from '../../../domain/roster/reading/raw-cell.ts';
import type { Roster } from '../../../domain/roster/roster.ts';
import { annotateRows } from '../../../domain/roster/workbook/annotate-rows.ts';
import type { Shell } from '../../../html/shell.ts';
import type { Db } from '../../../platform/database.ts';
import type { NumberedRow, Sheet } from '../../../platform/write-workbook.ts';
import { type CommentBudget, colouredCells } from './coloured-cells.ts';
import { findingsSheet } from './findings-sheet.ts';
import { legendSheet } from './legend-sheet.ts';

export type RosterWorkbook = { db: Db; roster: Roster; workbook: Workbook };

/** More make a workbook that no program opens willingly; all findings stand on their own sheet besides. */
const mostComments = 20_000;

/** The roster's own sheet first, then all findings as a list, then what the colours mean. */
export function rosterSheets(shell: Shell, data: RosterWorkbook): Sheet[] {
  const budget: CommentBudget = { left: mostComments, cut: false };
  return [
    listSheet(shell, data, budget),
    findingsSheet(shell, data),
    legendSheet(shell, data.roster, { budget, mostComments }),
  ];
}

function listSheet(shell: Shell, data: RosterWorkbook, budget: CommentBudget): Sheet {
  const { roster } = data;
  const { columns, headerRow = 1, sheets, sheetIndex } = roster;
  const width = columns.reduce((most, { index }) => Math.max(most, index + 1), 1);
  return {
    name: sheets.find(({ index }) => index === sheetIndex)?.name ?? '1',
    columns: Array.from({ length: width }, () => ({})),
    frozenRows: headerRow,
    rows: rowsOf(shell, data, budget),
  };
}

async function* rowsOf(
  shell: Shell,
  { db, roster, workbook }: RosterWorkbook,
  budget: CommentBudget,
): AsyncGenerator<NumberedRow, void, undefined> {
  for await (const annotated of annotateRows(db, roster, workbook)) {
    const cells = colouredCells(shell, { roster, annotated, budget });
    yield { rowNumber: annotated.rowNumber, cells, bold: annotated.place === 'header' };
  }
}
