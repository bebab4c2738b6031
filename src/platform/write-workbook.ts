import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CommentMargins, Fill, Style, stream, Worksheet } from 'exceljs';

export type CellValue = string | number | undefined;

/** A value alone, or with a colour behind it (`RRGGBB`) and a comment on it. */
export type SheetCell =
  | CellValue
  | { value: CellValue; fill?: string | undefined; comment?: string | undefined };

export type SheetColumn = {
  header: string;
  /** In characters. */
  width?: number;
};

export type Sheet = {
  name: string;
  columns: readonly SheetColumn[];
  /** What stands above the header row; it is frozen with it. */
  above?: readonly (readonly CellValue[])[];
  /** Row by row, in the order of the columns. They are asked for as fast as they can be written, and none is kept. */
  rows: AsyncIterable<readonly SheetCell[]> | Iterable<readonly SheetCell[]>;
};

const usualWidth = 16;
/** What a cell of a workbook can hold; beyond it Excel calls the file damaged. */
const longestText = 32_767;
/** So many rows are made before the disk and the compressor are given their turn. */
const rowsATurn = 200;

/**
 * Writes one sheet as an .xlsx file, right to left, to `out` and ends it. Cells are text unless they are numbers: nothing
 * loses its zeros, also when somebody types over it. What could be taken for a formula is made harmless.
 */
export async function writeWorkbook(out: Writable, sheet: Sheet): Promise<void> {
  // Loaded by who writes a workbook, not by everybody who starts the portal.
  const { default: exceljs } = await import('exceljs');
  const writer = new exceljs.stream.xlsx.WorkbookWriter({
    stream: out,
    useStyles: true,
    useSharedStrings: false,
    zip: { zlib: { level: 1 } },
  });
  const failed = failureOf(out);
  await Promise.race([writeAll(writer, out, sheet), failed]);
}

async function writeAll(writer: stream.xlsx.WorkbookWriter, out: Writable, sheet: Sheet): Promise<void> {
  try {
    const page = openSheet(writer, sheet);
    let written = 0;
    for await (const cells of sheet.rows) {
      writeRow(page, cells);
      written += 1;
      if (written % rowsATurn === 0) await takeTurn(out);
    }
    page.commit();
    await writer.commit();
  } catch (cause) {
    out.destroy();
    throw cause;
  }
}

/** The writer itself never waits: without this a slow disk would have the whole file pile up in memory. */
async function takeTurn(out: Writable): Promise<void> {
  await nextTurn();
  if (out.destroyed) throw out.errored ?? new Error('the workbook was given up');
  if (out.writableNeedDrain) await once(out, 'drain');
}

/** Never resolves; rejects when the stream breaks, which the writer would wait through for ever. */
function failureOf(out: Writable): Promise<never> {
  return new Promise((_, reject) => out.once('error', reject));
}

const headerFill = fillOf('E4F1EF');
const textStyle: Partial<Style> = { numFmt: '@' };
const headerStyle: Partial<Style> = {
  numFmt: '@',
  fill: headerFill,
  font: { bold: true },
  border: { bottom: { style: 'thin', color: { argb: 'FF0D4F54' } } },
};

function openSheet(writer: stream.xlsx.WorkbookWriter, { name, columns, above = [] }: Sheet): Worksheet {
  const page = writer.addWorksheet(sheetName(name), {
    views: [{ state: 'frozen', ySplit: above.length + 1, rightToLeft: true }],
  });
  page.columns = columns.map(({ width = usualWidth }) => ({ width, style: textStyle }));
  for (const cells of above) writeRow(page, cells);
  const header = page.addRow(columns.map(column => safeText(column.header)));
  header.eachCell(cell => {
    cell.style = headerStyle;
  });
  header.commit();
  return page;
}

function writeRow(page: Worksheet, cells: readonly SheetCell[]): void {
  const row = page.addRow([]);
  for (const [index, cell] of cells.entries()) {
    const { value, fill, comment } = typeof cell === 'object' ? cell : { value: cell };
    if (value === undefined && !fill && !comment) continue;
    const place = row.getCell(index + 1);
    place.value = typeof value === 'string' ? safeText(value) : (value ?? null);
    const base = typeof value === 'number' ? plainStyle : textStyle;
    place.style = fill ? filled(base, fill) : base;
    if (comment) place.note = { texts: [{ text: comment }], margins: noteMargins };
  }
  row.commit();
}

const plainStyle: Partial<Style> = {};
const noteMargins: Partial<CommentMargins> = { insetmode: 'custom', inset: [0.1, 0.1, 0.1, 0.1] };

/** The writer finds a style it has seen by the object itself. */
const filledStyles = new Map<Partial<Style>, Map<string, Partial<Style>>>();

function filled(base: Partial<Style>, colour: string): Partial<Style> {
  const ofBase = filledStyles.get(base) ?? new Map<string, Partial<Style>>();
  filledStyles.set(base, ofBase);
  const style = ofBase.get(colour) ?? { ...base, fill: fillOf(colour) };
  ofBase.set(colour, style);
  return style;
}

function fillOf(colour: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${colour}` } };
}

/** What a spreadsheet could run when the file is opened, or saved as csv and opened again, gets an apostrophe before it. */
function safeText(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  // «_x0041_» means a letter to Excel unless its underscore is written so itself.
  const literal = safe.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return literal.length > longestText ? literal.slice(0, longestText).toWellFormed() : literal;
}

/** Without the marks that Excel refuses in a name, and not longer than it takes. */
function sheetName(name: string): string {
  return (
    name
      .replace(/[\\/?*:[\]']/g, ' ')
      .slice(0, 31)
      .trim() || '1'
  );
}
