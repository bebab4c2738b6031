import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { CFB, read, set_cptable, type WorkBook } from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs';
import type { ReadRefusal } from '../raw-cell.ts';
import { ReadError } from '../read-error.ts';
import { checkRecords } from './check-records.ts';
import { cleanText, convertRows, type SheetRows } from './convert-rows.ts';
import type { XlsAnswer, XlsQuestion } from './xls-messages.ts';

type Sheet = { name: string; hidden: boolean; rows: SheetRows };

// Workbooks of Excel 5 and 95 hold Persian in code page 1256.
set_cptable(codePages);
answerWith(undefined, () => {
  const { sheets, date1904 } = parse(String(workerData));
  parentPort?.on('message', ({ id, sheetIndex, from }: XlsQuestion) => {
    answerWith(id, () => ({
      kind: 'rows',
      id,
      ...convertRows(sheets[sheetIndex]?.rows ?? [], from, date1904),
    }));
  });
  const list = sheets.map(({ name, hidden, rows }) => ({ name, hidden, rows: rows.length }));
  return { kind: 'opened', opened: { sheets: list, date1904 } };
});

function answerWith(id: number | undefined, find: () => XlsAnswer): void {
  try {
    parentPort?.postMessage(find());
  } catch (cause) {
    const answer: XlsAnswer = { kind: 'refused', id, why: refusal(cause) };
    parentPort?.postMessage(answer);
  }
}

/** The library throws whatever its code stumbles over; its words are of no use to anybody. */
function refusal(cause: unknown): ReadRefusal {
  return cause instanceof ReadError ? cause.why : 'corrupt';
}

function parse(filePath: string): { sheets: Sheet[]; date1904: boolean } {
  const bytes = readFileSync(filePath);
  const container = CFB.read(bytes, { type: 'buffer' });
  const stream = CFB.find(container, 'Workbook') ?? CFB.find(container, 'Book');
  checkRecords(stream.content);
  if (stream.content.length !== stream.size) throw new ReadError('truncated', 'the workbook is cut short');
  const workbook = read(bytes, {
    type: 'buffer',
    dense: true,
    cellNF: true,
    cellFormula: false,
    cellHTML: false,
  });
  return { sheets: sheetsOf(workbook), date1904: workbook.Workbook?.WBProps?.date1904 === true };
}

function sheetsOf(workbook: WorkBook): Sheet[] {
  return workbook.SheetNames.map((name, index) => ({
    name: cleanText(name),
    hidden: (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0,
    rows: workbook.Sheets[name]?.['!data'] ?? [],
  }));
}
