import { changeRows, type DecideChange, type RowChangeDeps, rowsAtOnce } from '../change-rows.ts';
import { editRow } from '../edit-row.ts';
import { lockRoster } from '../find-roster.ts';
import type { ColumnKey } from '../judging/columns.ts';
import { readAgain } from '../read-again.ts';
import { insertBatch } from '../roster-batch.store.ts';
import type { RosterPlace } from '../roster-row.store.ts';
import {
  countCorrection,
  deleteCorrections,
  findLatestFix,
  insertCorrectionFixes,
  selectCorrection,
  selectCorrectionLines,
} from './correction.store.ts';

export type TakenCorrection = {
  rosterId: number;
  correctionId: number;
  staffId: number;
  /** Sets the rows aside that the corrected file lacks. */
  remove: boolean;
};

export type CorrectionTaken =
  | { ok: true; rows: number; fixes: number; readAgain: boolean }
  | { ok: false; why: 'no-such-correction' | 'not-now' | 'stale' | 'nothing-chosen' | 'row-empty' };

/**
 * Writes what a corrected file says otherwise, as one batch; all that was decided before stays. A few rows are judged at
 * once, many by reading the file again.
 */
export async function takeCorrection(
  deps: RowChangeDeps,
  { rosterId, correctionId, staffId, remove }: TakenCorrection,
): Promise<CorrectionTaken> {
  const { db } = deps;
  const roster = await lockRoster(db, rosterId);
  if (!roster) return { ok: false, why: 'no-such-correction' };
  const place = { contractId: roster.contractId, rosterId };
  const correction = await selectCorrection(db, place, correctionId);
  if (!correction) return { ok: false, why: 'no-such-correction' };
  if (roster.state !== 'checked') return { ok: false, why: 'not-now' };
  if (correction.fixes_known !== (await findLatestFix(db, place))) return { ok: false, why: 'stale' };
  const { cells, cellRows, removals } = await countCorrection(db, place, correctionId);
  const rows = cellRows + (remove ? removals : 0);
  const fixes = cells + (remove ? removals : 0);
  if (fixes === 0) return { ok: false, why: 'nothing-chosen' };
  const batch = { kind: 'corrected-file' } as const;
  const atOnce = rows <= rowsAtOnce;
  if (atOnce) {
    const decisions = await decisionsOf(deps, place, { correctionId, remove });
    const changed = await changeRows(deps, { rosterId, staffId, batch, rows: decisions });
    if (!changed.ok) return { ok: false, why: changed.why === 'row-empty' ? 'row-empty' : 'stale' };
  } else {
    const batchId = await insertBatch(db, place, { ...batch, rowCount: rows, fixCount: fixes, staffId });
    await insertCorrectionFixes(db, place, { correctionId, batchId, staffId, remove });
  }
  await deleteCorrections(db, place);
  if (!atOnce) await readAgain(db, rosterId);
  return { ok: true, rows, fixes, readAgain: !atOnce };
}

async function decisionsOf(
  { db }: RowChangeDeps,
  place: RosterPlace,
  { correctionId, remove }: { correctionId: number; remove: boolean },
): Promise<Map<number, DecideChange>> {
  const lines = await selectCorrectionLines(db, place, correctionId).execute();
  const decisions = new Map<number, DecideChange>();
  for (const [row, changes] of Map.groupBy(lines, ({ row_number }) => row_number)) {
    const texts = changes.flatMap(({ column_key, after }) =>
      column_key ? [[column_key as ColumnKey, after ?? ''] as const] : [],
    );
    if (texts.length > 0)
      decisions.set(row, (record, raw, { columns }) =>
        editRow(record, raw, { columns, edits: Object.fromEntries(texts) }),
      );
    else if (remove)
      decisions.set(row, ({ standing }) =>
        standing === 'aside' ? undefined : { fixes: [{ kind: 'aside' }], aside: true },
      );
  }
  return decisions;
}
