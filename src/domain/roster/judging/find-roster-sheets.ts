import type { RawRow, Workbook } from '../reading/raw-cell.ts';
import { isOurSheet } from '../workbook/workbook-mark.ts';
import { findHeaderRow, headerRowsSearched } from './find-header-row.ts';

export type RosterSheet = { index: number; name: string; hidden: boolean; headerRow: RawRow };

/**
 * The sheets that have a header row, those in sight first. The first one counts unless a person chooses another; none
 * means that no national-ID column was found.
 */
export async function findRosterSheets(workbook: Workbook): Promise<RosterSheet[]> {
  const found: RosterSheet[] = [];
  for (const [index, sheet] of workbook.sheets.entries()) {
    const rows = await firstRows(workbook, index);
    const headerRow = isOurSheet(rows) ? undefined : findHeaderRow(rows);
    if (headerRow) found.push({ index, name: sheet.name, hidden: sheet.hidden, headerRow });
  }
  return found.toSorted((one, other) => Number(one.hidden) - Number(other.hidden));
}

async function firstRows(workbook: Workbook, sheetIndex: number): Promise<RawRow[]> {
  const rows: RawRow[] = [];
  for await (const batch of workbook.rows(sheetIndex)) {
    rows.push(...batch.slice(0, headerRowsSearched - rows.length));
    if (rows.length >= headerRowsSearched) break;
  }
  return rows;
}
