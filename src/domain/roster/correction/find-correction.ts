import type { Db } from '../../../platform/database.ts';
import type { ColumnKey } from '../judging/columns.ts';
import type { Roster } from '../roster.ts';
import {
  type CorrectionCounts,
  countCorrection,
  findLatestFix,
  selectCorrection,
  selectCorrectionLines,
} from './correction.store.ts';

export type CorrectedCell = { rowNumber: number; column: ColumnKey; before: string; after: string };

export type Correction = {
  id: number;
  fileName: string;
  counts: CorrectionCounts;
  /** Rows that only the corrected file has. */
  added: number;
  /** Somebody changed the roster since the two were compared. */
  stale: boolean;
  cells: CorrectedCell[];
  /** For `after`, when there are more. */
  next: number | undefined;
  /** The first of the rows that the corrected file lacks. */
  removedRows: number[];
};

const pageCells = 100;
const shownRemoved = 20;

/** What a corrected file would change, a page at a time; `after` is the last row of the page before. */
export async function findCorrection(
  db: Db,
  roster: Roster,
  { correctionId, after = 0 }: { correctionId: number; after?: number | undefined },
): Promise<Correction | undefined> {
  const place = { contractId: roster.contractId, rosterId: roster.id };
  const record = await selectCorrection(db, place, correctionId);
  if (!record) return undefined;
  const lines = selectCorrectionLines(db, place, correctionId);
  const found = await lines
    .where('column_key', 'is not', null)
    .where('row_number', '>', after)
    .limit(pageCells + 1)
    .execute();
  const last = found[pageCells]?.row_number;
  // A page ends between two rows.
  const shown = last === undefined ? found : found.filter(({ row_number }) => row_number !== last);
  const removed = await lines.where('column_key', 'is', null).limit(shownRemoved).execute();
  return {
    id: record.id,
    fileName: record.file_name,
    counts: await countCorrection(db, place, correctionId),
    added: record.added_count,
    stale: record.fixes_known !== (await findLatestFix(db, place)),
    cells: shown.map(({ row_number, column_key, before, after: text }) => ({
      rowNumber: row_number,
      column: column_key as ColumnKey,
      before: before ?? '',
      after: text ?? '',
    })),
    next: last === undefined ? undefined : shown.at(-1)?.row_number,
    removedRows: removed.map(({ row_number }) => row_number),
  };
}
