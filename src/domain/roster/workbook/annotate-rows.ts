import type { Db } from '../../../platform/database.ts';
import { selectFindings, selectRows } from '../find-rows.store.ts';
import { gatherFixes } from '../gather-fixes.ts';
import type { ColumnKey } from '../judging/columns.ts';
import { withEdits } from '../judging/edit-cells.ts';
import type { RawCell, RawRow, Workbook } from '../reading/raw-cell.ts';
import type { Roster } from '../roster.ts';
import { type RosterRow, rosterRowFrom } from '../roster-row.ts';

/** A row of the file with all that is known of it. */
export type AnnotatedRow = {
  rowNumber: number;
  place: 'above' | 'header' | 'below';
  /** With the fixes made so far. */
  cells: readonly (RawCell | undefined)[];
  /** By column: what stood in the file where somebody typed over it. */
  typedOver: ReadonlyMap<ColumnKey, string>;
  /** Undefined for rows that are no people: titles, the header, rows that say nothing. */
  row: RosterRow | undefined;
};

/** The sheet that the roster was read from, row by row in the file's order, titles and blank lines of a template too. */
export async function* annotateRows(
  db: Db,
  roster: Roster,
  workbook: Workbook,
): AsyncGenerator<AnnotatedRow, void, undefined> {
  const { sheetIndex = 0, headerRow = 1, columns, contractId, id: rosterId } = roster;
  const { edits } = await gatherFixes(db, { contractId, rosterId });
  for await (const batch of workbook.rows(sheetIndex)) {
    const known = await findKnownRows(db, roster, batch);
    for (const raw of batch) {
      const { rowNumber } = raw;
      const isBelow = rowNumber > headerRow;
      const typed = isBelow ? edits.get(rowNumber) : undefined;
      yield {
        rowNumber,
        place: isBelow ? 'below' : rowNumber === headerRow ? 'header' : 'above',
        cells: typed ? withEdits(raw, columns, edits).cells : raw.cells,
        typedOver: typedOver(raw, roster, typed),
        row: isBelow ? known.get(rowNumber) : undefined,
      };
    }
  }
}

async function findKnownRows(
  db: Db,
  { contractId, id: rosterId, columns }: Roster,
  batch: readonly RawRow[],
): Promise<Map<number, RosterRow>> {
  const place = { contractId, rosterId };
  const numbers = batch.map(({ rowNumber }) => rowNumber);
  const [first = 0, last = 0] = [numbers[0], numbers.at(-1)];
  const rows = await selectRows(db, place)
    .where('r.row_number', '>=', first)
    .where('r.row_number', '<=', last)
    .execute();
  const findings = numbers.length > 0 ? await selectFindings(db, place, numbers) : [];
  const byRow = Map.groupBy(findings, ({ row_number }) => row_number);
  return new Map(
    rows.map(row => [row.row_number, rosterRowFrom(row, byRow.get(row.row_number) ?? [], columns)]),
  );
}

function typedOver(
  raw: RawRow,
  { columns }: Roster,
  typed: Partial<Record<ColumnKey, string>> | undefined,
): Map<ColumnKey, string> {
  const before = new Map<ColumnKey, string>();
  for (const { key, index } of columns)
    if (key && typed?.[key] !== undefined) before.set(key, raw.cells[index]?.text ?? '');
  return before;
}
