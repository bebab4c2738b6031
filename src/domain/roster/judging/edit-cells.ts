import type { RawCell, RawRow } from '../reading/raw-cell.ts';
import type { ColumnKey } from './columns.ts';
import type { MappedColumn } from './suggest-mapping.ts';

/** What people typed over cells while fixing a roster, by row number; the file's own text stays with the file. */
export type CellEdits = ReadonlyMap<number, Partial<Record<ColumnKey, string>>>;

/** Cells put into columns as they are; undefined empties a cell. */
export function withCells(
  row: RawRow,
  columns: readonly MappedColumn[],
  byColumn: ReadonlyMap<ColumnKey, RawCell | undefined>,
): RawRow {
  const width = Math.max(row.cells.length, ...columns.map(({ index }) => index + 1));
  const cells: (RawCell | undefined)[] = Array.from({ length: width }, (_, index) => row.cells[index]);
  for (const { key, index } of columns) if (key && byColumn.has(key)) cells[index] = byColumn.get(key);
  return { ...row, cells };
}

export function withEdits(
  row: RawRow,
  columns: readonly MappedColumn[],
  edits: CellEdits | undefined,
): RawRow {
  const typed = edits?.get(row.rowNumber);
  if (!typed) return row;
  const cells = Object.entries(typed).map(([key, text]): [ColumnKey, RawCell | undefined] => [
    key as ColumnKey,
    text === '' ? undefined : { text, kind: 'text' },
  ]);
  return withCells(row, columns, new Map(cells));
}
