import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { stream, Worksheet } from 'exceljs';
import {
  type CellValue,
  filled,
  headerStyle,
  safeText,
  storedValue,
  styleOf,
  textStyle,
} from './workbook-cells.ts';
import { writeComment } from './workbook-comment.ts';

/** A value alone, or with a colour behind it (`RRGGBB`) and a comment on it. */
export type SheetCell =
  | CellValue
  | { value: CellValue; fill?: string | undefined; comment?: string | undefined };

export type SheetColumn = {
  /** Where no column has one, the rows bring their own header or none. */
  header?: string;
  /** In characters. */
  width?: number;
};

export type Sheet = {
  name: string;
  columns: readonly SheetColumn[];
  /** What stands above the header row; it is frozen with it. */
  above?: readonly (readonly CellValue[])[];
  /** So many rows stay in sight at the top; left out: all down to the header. */
  frozenRows?: number;
  /** Row by row, in the order of the columns. They are asked for as fast as they can be written, and none is kept. */
  rows: AsyncIterable<SheetRow> | Iterable<SheetRow>;
};

/** A row with its own number comes behind those before it; rows left out between them stay empty. */
export type NumberedRow = { rowNumber: number; cells: readonly SheetCell[]; bold?: boolean };
export type SheetRow = readonly SheetCell[] | NumberedRow;

const usualWidth = 16;
/** So many rows are made before the disk and the compressor are given their turn. */
const rowsATurn = 200;
/** Bytes of a sheet that may wait to be compressed. */
const mostWaiting = 4_000_000;

/**
 * Writes sheets as an .xlsx file, right to left, to `out` and ends it. Cells are text unless they are numbers or days:
 * nothing loses its zeros, also when somebody types over it. What could be taken for a formula is made harmless.
 */
export async function writeWorkbook(out: Writable, sheets: Sheet | readonly Sheet[]): Promise<void> {
  // Loaded by who writes a workbook, not by everybody who starts the portal.
  const { default: exceljs } = await import('exceljs');
  const writer = new exceljs.stream.xlsx.WorkbookWriter({
    stream: out,
    useStyles: true,
    useSharedStrings: false,
    zip: { zlib: { level: 1 } },
  });
  const failed = failureOf(out);
  await Promise.race([writeAll(writer, out, [sheets].flat()), failed]);
}

async function writeAll(
  writer: stream.xlsx.WorkbookWriter,
  out: Writable,
  sheets: readonly Sheet[],
): Promise<void> {
  try {
    const names = sheetNames(sheets);
    for (const [index, sheet] of sheets.entries()) {
      const page = openSheet(writer, sheet, names[index]);
      let written = 0;
      for await (const row of sheet.rows) {
        writeRow(page, row);
        written += 1;
        if (written % rowsATurn === 0) await takeTurn(out, page);
      }
      page.commit();
    }
    await writer.commit();
  } catch (cause) {
    out.destroy();
    throw cause;
  }
}

/** The writer itself never waits: without this a slow disk or compressor would have the whole file pile up in memory. */
async function takeTurn(out: Writable, page: Worksheet): Promise<void> {
  await nextTurn();
  const behind = waitingFor(page);
  while (behind && behind._writableState.length > mostWaiting && !out.destroyed) await pause(5);
  if (out.destroyed) throw out.errored ?? new Error('the workbook was given up');
  if (out.writableNeedDrain) await once(out, 'drain');
}

type Compressor = { _writableState: { length: number } };

/** Where the writer's sheets wait to be compressed; it has no public name for it, so nothing waits should it go. */
function waitingFor(page: Worksheet): Compressor | undefined {
  const { stream: sheet } = page as { stream?: { pipes?: Partial<Compressor>[] } };
  const [first] = sheet?.pipes ?? [];
  return first?._writableState ? (first as Compressor) : undefined;
}

/** Never resolves; rejects when the stream breaks, which the writer would wait through for ever. */
function failureOf(out: Writable): Promise<never> {
  return new Promise((_, reject) => out.once('error', reject));
}

function openSheet(writer: stream.xlsx.WorkbookWriter, sheet: Sheet, name: string | undefined): Worksheet {
  const { columns, above = [] } = sheet;
  const headers = columns.some(({ header }) => header !== undefined);
  const ySplit = sheet.frozenRows ?? above.length + (headers ? 1 : 0);
  const page = writer.addWorksheet(name, {
    views: [ySplit > 0 ? { state: 'frozen', ySplit, rightToLeft: true } : { rightToLeft: true }],
  });
  page.columns = columns.map(({ width = usualWidth }) => ({ width, style: textStyle }));
  for (const cells of above) writeRow(page, cells);
  if (headers) writeHeader(page, columns);
  return page;
}

function writeHeader(page: Worksheet, columns: readonly SheetColumn[]): void {
  const header = page.addRow(columns.map(column => safeText(column.header ?? '')));
  header.eachCell(cell => {
    cell.style = headerStyle;
  });
  header.commit();
}

function writeRow(page: Worksheet, given: SheetRow): void {
  const numbered = 'cells' in given ? given : undefined;
  const row = numbered ? page.getRow(numbered.rowNumber) : page.addRow([]);
  for (const [index, cell] of (numbered?.cells ?? (given as readonly SheetCell[])).entries()) {
    const { value, fill, comment } = isMarked(cell) ? cell : { value: cell };
    if (value === undefined && !fill && !comment) continue;
    const place = row.getCell(index + 1);
    place.value = storedValue(value);
    const base = numbered?.bold === true ? headerStyle : styleOf(value);
    place.style = fill ? filled(base, fill) : base;
    if (comment) writeComment(place, comment);
  }
  row.commit();
}

function isMarked(cell: SheetCell): cell is Exclude<SheetCell, CellValue> {
  return typeof cell === 'object' && !(cell instanceof Temporal.PlainDate);
}

const longestName = 31;

/** Excel calls a file damaged in which two sheets have one name, large or small letters; the later ones get a number. */
function sheetNames(sheets: readonly Sheet[]): string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }) => {
    const own = sheetName(name);
    let free = own;
    for (let number = 2; taken.has(free.toLowerCase()); number += 1)
      free = `${own.slice(0, longestName - 4)} ${number}`;
    taken.add(free.toLowerCase());
    return free;
  });
}

/** Without the marks that Excel refuses in a name, and not longer than it takes. */
function sheetName(name: string): string {
  return (
    name
      .replace(/[\\/?*:[\]']/g, ' ')
      .slice(0, longestName)
      .trim() || '1'
  );
}
