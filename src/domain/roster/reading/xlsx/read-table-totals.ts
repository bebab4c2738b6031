import type { RawRow } from '../raw-cell.ts';
import { columnAt } from './cell-tag.ts';
import { type Package, relationsOfPart } from './find-parts.ts';
import type { EntrySource } from './inflate-entry.ts';
import { readXmlPart } from './read-xml-part.ts';
import { scanTags } from './scan-tags.ts';

/** Cells of the rows below a table in which its program sums it up. */
type Totals = { fromRow: number; toRow: number; fromColumn: number; toColumn: number };

/** A sheet has one or two. */
const mostTables = 50;
const tableArea = /^\$?([A-Z]{1,3})\$?[0-9]{1,7}:\$?([A-Z]{1,3})\$?([0-9]{1,7})$/i;

/** Totals rows of the sheet's tables («Total», a sum, a count): the program's own words, and nobody's data. */
export async function readTableTotals(find: Package, sheet: EntrySource): Promise<Totals[]> {
  const totals: Totals[] = [];
  const tables = (await relationsOfPart(find, sheet)).filter(({ type }) => type === 'table');
  for (const { target } of tables.slice(0, mostTables)) {
    const part = find(target);
    const table = part && scanTags(await readXmlPart(part)).find(({ name }) => name === 'table');
    const [, from = '', to = '', last = ''] = tableArea.exec(table?.attributes['ref'] ?? '') ?? [];
    const rows = Number(table?.attributes['totalsRowCount'] ?? 0);
    if (!(rows > 0) || last === '') continue;
    const toRow = Number(last);
    totals.push({ fromRow: toRow - rows + 1, toRow, fromColumn: columnAt(from), toColumn: columnAt(to) });
  }
  return totals;
}

/** The rows without what stands in the totals of a table; a row of nothing else is none. */
export function withoutTotals(rows: readonly RawRow[], totals: readonly Totals[]): RawRow[] {
  return rows.flatMap(row => {
    const here = totals.filter(({ fromRow, toRow }) => row.rowNumber >= fromRow && row.rowNumber <= toRow);
    if (here.length === 0) return [row];
    const isTotal = (column: number) =>
      here.some(each => column >= each.fromColumn && column <= each.toColumn);
    const cells = row.cells.map((cell, column) => (isTotal(column) ? undefined : cell));
    const width = cells.findLastIndex(cell => cell !== undefined) + 1;
    return width === 0 ? [] : [{ ...row, cells: cells.slice(0, width) }];
  });
}
