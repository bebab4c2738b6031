import { changeRow, type RowAddress, type RowChangeDeps, type RowChanged } from './change-row.ts';
import { editRow } from './edit-row.ts';
import type { ColumnKey } from './judging/columns.ts';

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
  return changeRow(deps, address, (record, raw, { columns }) =>
    editRow(record, raw, { columns, edits: { [column]: after } }),
  );
}
