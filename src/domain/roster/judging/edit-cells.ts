import type { RawCell, RawRow } from '../reading/raw-cell.ts';
import type { ColumnKey } from './columns.ts';
import type { MappedColumn } from './suggest-mapping.ts';

/** What people typed over cells while fixing a roster, by row number; the file's own text stays with the file. */
export type CellEdits = ReadonlyMap<number, Partial<Record<ColumnKey, string>>>;

export function withEdits(
  row: RawRow,
  columns: readonly MappedColumn[],
  edits: CellEdits | undefined,
): RawRow {
  const typed = edits?.get(row.rowNumber);
  if (!typed) return row;
  const width = Math.max(row.cells.length, ...columns.map(({ index }) => index + 1));
  const cells: (RawCell | undefined)[] = Array.from({ length: width }, (_, index) => row.cells[index]);
  for (const { key, index } of columns) {
    const text = key && typed[key];
    if (text !== undefined && text !== '') cells[index] = { text, kind: 'text' };
    if (text === '') cells[index] = undefined;
  }
  return { ...row, cells };
}
