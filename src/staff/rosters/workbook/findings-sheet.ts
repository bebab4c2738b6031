import { listFindings } from '../../../domain/roster/workbook/list-findings.ts';
import { findingsMark } from '../../../domain/roster/workbook/workbook-mark.ts';
import type { Shell } from '../../../html/shell.ts';
import type { Sheet, SheetCell } from '../../../platform/write-workbook.ts';
import { columnName, findingSentence, findingTitle, reasonSentence } from '../finding-sentence.ts';
import { fills } from './coloured-cells.ts';
import { editsText } from './finding-comment.ts';
import type { RosterWorkbook } from './roster-sheets.ts';

/** Everything that the colours say, as a list. */
export function findingsSheet(shell: Shell, data: RosterWorkbook): Sheet {
  const { rosterWorkbook: texts } = shell.t;
  return {
    name: texts.findings,
    above: [[findingsMark, texts.findingsTitle]],
    columns: [
      { header: texts.row, width: 10 },
      { header: texts.cell, width: 10 },
      { header: texts.column, width: 24 },
      { header: texts.severity, width: 10 },
      { header: texts.finding, width: 36 },
      { header: texts.explanation, width: 80 },
      { header: texts.suggested, width: 40 },
      { header: texts.why, width: 60 },
    ],
    rows: lines(shell, data),
  };
}

async function* lines(
  shell: Shell,
  { db, roster }: RosterWorkbook,
): AsyncGenerator<SheetCell[], void, undefined> {
  const { t } = shell;
  const indexOf = new Map(roster.columns.map(({ key, index }) => [key, index]));
  for await (const { rowNumber, finding } of listFindings(db, roster)) {
    const { column, severity, suggestion } = finding;
    const index = column && indexOf.get(column);
    yield [
      rowNumber,
      index === undefined ? undefined : `${letters(index)}${rowNumber}`,
      column && columnName(t, column),
      { value: t.rosterRows.severities[severity], fill: fills[severity] },
      findingTitle(t, finding.code),
      findingSentence(shell, finding),
      suggestion && editsText(t, suggestion),
      suggestion?.reasons.map(reason => reasonSentence(t, reason)).join(t.rosters.comma),
    ];
  }
}

/** A, B, … Z, AA, as spreadsheets name their columns. */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${letters(Math.floor(index / 26) - 1)}${last}`;
}
