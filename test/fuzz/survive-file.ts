import assert from 'node:assert/strict';
import { inspectSheets } from '../../src/domain/roster/inspect-sheets.ts';
import { startJudging } from '../../src/domain/roster/judging/judge-roster.ts';
import { suggestMapping } from '../../src/domain/roster/judging/suggest-mapping.ts';
import { openWorkbook, ReadError } from '../../src/domain/roster/reading/open-workbook.ts';
import type { RawRow, Workbook } from '../../src/domain/roster/reading/raw-cell.ts';
import { textsOf } from '../../src/texts/texts.ts';
import { checkSentences } from './check-judged-row.ts';

const today = Temporal.PlainDate.from('2026-06-01');

/**
 * Reads a file as an upload is read: looked at, read to its end, judged and settled. Rows, or a refusal that has its
 * sentence; anything else throws.
 */
export async function surviveFile(path: string): Promise<string> {
  const opened = await openWorkbook(path);
  if (!opened.ok) return refusal(opened.why);
  try {
    return await readWhole(opened.workbook);
  } catch (cause) {
    if (cause instanceof ReadError) return refusal(cause.why);
    throw cause;
  } finally {
    await opened.workbook.close();
  }
}

function refusal(why: string): string {
  for (const language of ['fa', 'en'] as const) {
    const sentences: Record<string, string> = textsOf(language).rosterUpload.refusals;
    assert.ok((sentences[why] ?? '').length > 20, `no sentence for ${why}`);
  }
  return why;
}

async function readWhole(workbook: Workbook): Promise<string> {
  const heads = await inspectSheets(workbook);
  checkStorable(heads);
  const likely = heads[0];
  const judge =
    likely &&
    startJudging({
      columns: suggestMapping(likely.headers).columns,
      headerRow: likely.headerRow,
      today,
      date1904: workbook.date1904,
    });
  for (const sheet of workbook.sheets.keys()) {
    let last = 0;
    for await (const rows of workbook.rows(sheet)) {
      for (const row of rows) last = checkRow(row, last);
      if (sheet !== likely?.index || !judge) continue;
      for (const row of judge.judge(rows)) {
        checkSentences(row.findings);
        checkStorable(row.findings);
      }
    }
  }
  if (judge) for (const verdict of judge.settle().verdicts()) checkSentences(verdict.findings);
  return 'rows';
}

function checkRow({ rowNumber, cells }: RawRow, last: number): number {
  assert.ok(rowNumber > last && rowNumber <= 1_048_576, `row ${rowNumber} after ${last}`);
  assert.ok(cells.length > 0 && cells.length <= 200 && cells.at(-1) !== undefined);
  for (const cell of cells) {
    if (!cell) continue;
    assert.ok(cell.text !== '' && isStorable(cell.text), JSON.stringify(cell.text).slice(0, 80));
    if (cell.date !== undefined) assert.equal(Temporal.PlainDate.from(cell.date).toString(), cell.date);
  }
  return rowNumber;
}

/** No database keeps zeros or halves of characters. */
function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

function checkStorable(value: unknown): void {
  const json = JSON.stringify(value);
  assert.ok(!/\\u0000|\\u[dD][89a-fA-F]/.test(json.replaceAll('\\\\', '')), json.slice(0, 200));
}
