import { changeRows, type DecideChange, type RowChangeDeps, rowsAtOnce } from './change-rows.ts';
import { lockRoster } from './find-roster.ts';
import type { ColumnKey } from './judging/columns.ts';
import { withCells } from './judging/edit-cells.ts';
import { readAgain } from './read-again.ts';
import type { Roster } from './roster.ts';
import {
  type BatchRecord,
  copyFixesUndone,
  findOvertakenRow,
  insertBatch,
  markUndone,
  selectBatches,
} from './roster-batch.store.ts';
import { type FixRecord, type NewFix, selectFixes } from './roster-fix.store.ts';
import { rawCellFrom, type StoredCell } from './stored-cells.ts';

export type Undo = { rosterId: number; batchId: number; staffId: number };

export type BatchUndone =
  | { ok: true; rows: number; fixes: number; readAgain: boolean }
  | { ok: false; why: 'no-such-batch' | 'not-now' | 'undone-already' | 'row-empty' }
  /** Something later was done to the same cell of this row. */
  | { ok: false; why: 'overtaken'; rowNumber: number };

/**
 * Takes back what was done in one go, as if it had not been done; the undo is written down as what it is. An undo itself
 * is not undone: what it took back can be done again.
 */
export async function undoBatch(
  deps: RowChangeDeps,
  { rosterId, batchId, staffId }: Undo,
): Promise<BatchUndone> {
  const { db } = deps;
  const roster = await lockRoster(db, rosterId);
  if (!roster) return { ok: false, why: 'no-such-batch' };
  if (roster.state !== 'checked') return { ok: false, why: 'not-now' };
  const place = { contractId: roster.contractId, rosterId };
  const batch = await selectBatches(db, place).where('b.id', '=', batchId).executeTakeFirst();
  if (!batch || batch.kind === 'undo') return { ok: false, why: 'no-such-batch' };
  if (batch.undone_by !== null) return { ok: false, why: 'undone-already' };
  const rowNumber = await findOvertakenRow(db, place, batchId);
  if (rowNumber !== undefined) return { ok: false, why: 'overtaken', rowNumber };
  const counts = { rows: batch.row_count, fixes: batch.fix_count };
  if (mayUndoAtOnce(batch, roster)) {
    const rows = await decisionsOf(deps, roster, batchId);
    const undoing = { kind: 'undo', undoes: batchId } as const;
    const changed = await changeRows(deps, { rosterId, staffId, batch: undoing, rows });
    if (changed.ok) return { ok: true, ...counts, readAgain: false };
    return { ok: false, why: changed.why === 'row-empty' ? 'row-empty' : 'no-such-batch' };
  }
  const { row_count: rowCount, fix_count: fixCount } = batch;
  const undoneBy = await insertBatch(db, place, {
    kind: 'undo',
    undoes: batchId,
    rowCount,
    fixCount,
    staffId,
  });
  await copyFixesUndone(db, place, { batchId, undoneBy, staffId });
  await markUndone(db, place, { batchId, undoneBy });
  await readAgain(db, rosterId);
  return { ok: true, ...counts, readAgain: true };
}

/** Where the file was read since, perhaps with other columns, only reading it again knows what stood in a cell. */
function mayUndoAtOnce({ row_count, at }: BatchRecord, { readAt }: Roster): boolean {
  return row_count <= rowsAtOnce && readAt !== undefined && readAt <= at;
}

async function decisionsOf(
  { db }: RowChangeDeps,
  roster: Roster,
  batchId: number,
): Promise<Map<number, DecideChange>> {
  const place = { contractId: roster.contractId, rosterId: roster.id };
  const fixes = await selectFixes(db, place).where('f.batch_id', '=', batchId).execute();
  const byRow = Map.groupBy(fixes, fix => fix.row_number);
  return new Map(Array.from(byRow, ([row, done]): [number, DecideChange] => [row, reversal(done)]));
}

function reversal(done: readonly FixRecord[]): DecideChange {
  return (_, raw, { columns }) => {
    const cells = done
      .filter(({ kind }) => kind === 'cell')
      .map((fix): [ColumnKey, ReturnType<typeof rawCellFrom>] => [
        fix.column_key as ColumnKey,
        rawCellFrom((fix.before_cell as StoredCell | null) ?? fix.before ?? ''),
      ]);
    const aside = done.findLast(({ kind }) => kind === 'aside' || kind === 'put-back');
    return {
      fixes: done.map(reversed),
      raw: withCells(raw, columns, new Map(cells)),
      ...(aside && { aside: aside.kind === 'put-back' }),
    };
  };
}

function reversed({ kind, column_key, before, after }: FixRecord): Omit<NewFix, 'rowNumber'> {
  switch (kind) {
    case 'aside':
      return { kind: 'put-back' };
    case 'put-back':
      return { kind: 'aside' };
    case 'accept':
      return { kind: 'take-back', before: after ?? undefined };
    default:
      return { kind: 'cell', columnKey: column_key ?? undefined, before: after ?? '', after: before ?? '' };
  }
}
