import type { RowChange } from './change-rows.ts';
import type { RosterRowRecord } from './find-rows.store.ts';
import type { ColumnKey } from './judging/columns.ts';
import { withEdits } from './judging/edit-cells.ts';
import type { MappedColumn } from './judging/suggest-mapping.ts';
import type { RawRow } from './reading/raw-cell.ts';
import { cellBefore, type StoredCells } from './stored-cells.ts';

type Edits = Partial<Record<ColumnKey, string>>;

/** Texts written over cells of one row, each with what stood there. Undefined where the sheet has none of the columns. */
export function editRow(
  record: Pick<RosterRowRecord, 'row_number' | 'cells'>,
  raw: RawRow,
  { columns, edits }: { columns: readonly MappedColumn[]; edits: Edits },
): RowChange | undefined {
  const stored = record.cells as StoredCells;
  const present = new Set(columns.map(({ key }) => key));
  const known = (Object.entries(edits) as [ColumnKey, string][]).filter(([key]) => present.has(key));
  if (known.length === 0) return undefined;
  const typed = new Map([[record.row_number, Object.fromEntries(known) as Edits]]);
  return {
    fixes: known.map(([columnKey, after]) => ({
      kind: 'cell',
      columnKey,
      ...cellBefore(stored[columnKey]),
      after,
    })),
    raw: withEdits(raw, columns, typed),
  };
}
