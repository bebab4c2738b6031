import { cutText } from './judging/cut-text.ts';
import { findHeaderRow, headerRowsSearched } from './judging/find-header-row.ts';
import { headersOf } from './judging/suggest-mapping.ts';
import type { RawRow, Workbook } from './reading/raw-cell.ts';
import type { SheetHead } from './reading-messages.ts';
import { isOurSheet } from './workbook/workbook-mark.ts';

const samplesShown = 5;
const longestSample = 60;
/** Fewer texts in a row are a title. */
const fewestHeaders = 3;
/** Nobody chooses among more. */
const mostSheets = 100;

/** What a person needs to see of each sheet to say what its columns are. Sheets without rows are left out. */
export async function inspectSheets(workbook: Workbook): Promise<SheetHead[]> {
  const heads: SheetHead[] = [];
  for (const [index, { name, hidden }] of workbook.sheets.slice(0, mostSheets).entries()) {
    const rows = await firstRows(workbook, index);
    if (isOurSheet(rows)) continue;
    const certain = findHeaderRow(rows);
    const header = certain ?? guessHeaderRow(rows);
    if (!header) continue;
    const samples = rows
      .filter(row => row.rowNumber > header.rowNumber)
      .slice(0, samplesShown)
      .map(row => Array.from(row.cells, cell => cutText(cell?.text ?? '', longestSample)));
    const headerRow = header.rowNumber;
    heads.push({
      index,
      name,
      hidden,
      ...(workbook.date1904 && { date1904: true as const }),
      headerRow,
      certain: !!certain,
      headers: headersOf(header),
      samples,
    });
  }
  return heads.toSorted((a, b) => rank(a) - rank(b));
}

/** Sheets with a header first, hidden ones after those in sight. */
const rank = ({ certain, hidden }: SheetHead): number => (certain ? 0 : 2) + (hidden ? 1 : 0);

function guessHeaderRow(rows: readonly RawRow[]): RawRow | undefined {
  const texts = (row: RawRow) => row.cells.filter(cell => cell?.kind === 'text').length;
  const [fullest] = rows.slice(0, headerRowsSearched).toSorted((a, b) => texts(b) - texts(a));
  return fullest && texts(fullest) >= fewestHeaders ? fullest : undefined;
}

async function firstRows(workbook: Workbook, sheetIndex: number): Promise<RawRow[]> {
  const rows: RawRow[] = [];
  for await (const batch of workbook.rows(sheetIndex)) {
    rows.push(...batch);
    if (rows.length >= headerRowsSearched + samplesShown) break;
  }
  return rows;
}
