import type { CellObject, DenseWorkSheet } from '@e965/xlsx';
import { isDateFormatCode } from '../date-formats.ts';
import { batchRows } from '../limits.ts';
import { numberCell } from '../number-cell.ts';
import type { RawCell, RawRow } from '../raw-cell.ts';
import { RowBuilder } from '../row-builder.ts';

export type SheetRows = DenseWorkSheet['!data'];

/** The next batch of rows with content, and the row to ask for after it. */
export function convertRows(
  sheet: SheetRows,
  from: number,
  date1904: boolean,
): { rows: RawRow[]; next: number } {
  const rows: RawRow[] = [];
  let at = from;
  for (; at < sheet.length && rows.length < batchRows; at += 1) {
    const builder = new RowBuilder();
    builder.begin(at + 1);
    sheet[at]?.forEach((cell, column) => {
      builder.put(column, rawCell(cell, date1904));
    });
    const row = builder.finish();
    if (row !== undefined) rows.push(row);
  }
  return { rows, next: at };
}

/** Damage in an old workbook may leave what no text can hold, nor the database: zeros and halves of characters. */
export function cleanText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}

function rawCell(cell: CellObject, date1904: boolean): RawCell | undefined {
  const { t: type, v: value, w: shown, z: format } = cell;
  if (value === undefined || value === '') return undefined;
  if (type === 'n') {
    const isDate = typeof format === 'string' && isDateFormatCode(format);
    return numberCell(String(value), { isDate, date1904 });
  }
  if (type === 'b') return { text: value === true ? 'TRUE' : 'FALSE', kind: 'boolean' };
  if (type === 'e') return { text: shown ?? '#N/A', kind: 'error' };
  return type === 's' ? { text: cleanText(String(value)), kind: 'text' } : undefined;
}
