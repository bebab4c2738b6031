import { changeRow, type RowAddress, type RowChangeDeps, type RowChanged } from './change-row.ts';
import type { ColumnKey } from './judging/columns.ts';
import { withEdits } from './judging/edit-cells.ts';
import type { StoredCell, StoredCells } from './stored-cells.ts';

/**
 * Types over a cell; it is judged at once, as if the file had held it. An empty text empties the cell.
 * `not-this-row`: the sheet has no such column. `row-empty`: nothing would be left. After a refusal roll back.
 */
export function fixCell(
  deps: RowChangeDeps,
  address: RowAddress,
  { column, text }: { column: ColumnKey; text: string },
): Promise<RowChanged> {
  const after = text.trim();
  return changeRow(deps, address, (record, raw, { columns }) => {
    if (!columns.some(({ key }) => key === column)) return undefined;
    const edits = new Map([[address.rowNumber, { [column]: after }]]);
    const before = rawTextOf((record.cells as StoredCells)[column]);
    return { fix: { kind: 'cell', columnKey: column, before, after }, raw: withEdits(raw, columns, edits) };
  });
}

function rawTextOf(cell: StoredCell | undefined): string {
  return typeof cell === 'string' ? cell : (cell?.raw ?? '');
}
