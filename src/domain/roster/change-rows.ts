import type { Deps } from '../../deps.ts';
import type { Db } from '../../platform/database.ts';
import { lockRoster } from './find-roster.ts';
import { type RosterRowRecord, selectRows, shiftCounts } from './find-rows.store.ts';
import type { RawRow } from './reading/raw-cell.ts';
import { type Rejudged, rejudgeRow } from './rejudge-row.ts';
import type { Roster } from './roster.ts';
import { type BatchKind, insertBatch, markUndone } from './roster-batch.store.ts';
import { insertFixes, type NewFix } from './roster-fix.store.ts';
import { type RosterPlace, replaceFindings, rewriteRows } from './roster-row.store.ts';
import { type ExtraCells, rawRowFrom, type StoredCells } from './stored-cells.ts';

export type RowChangeDeps = Pick<Deps, 'db' | 'clock'>;

/** What becomes of one row: what is written into its history, its cells where they change, and whether it is aside. */
export type RowChange = { fixes: readonly Omit<NewFix, 'rowNumber'>[]; raw?: RawRow; aside?: boolean };

/** @returns undefined where the change makes no sense for this row as it stands. */
export type DecideChange = (record: RosterRowRecord, raw: RawRow, roster: Roster) => RowChange | undefined;

export type RowsChange = {
  rosterId: number;
  staffId: number;
  batch: { kind: BatchKind; code?: string | undefined; undoes?: number | undefined };
  rows: ReadonlyMap<number, DecideChange>;
};

export type RowsChanged =
  | { ok: true; rows: number; fixes: number }
  | { ok: false; why: 'no-such-row' | 'not-now' | 'row-empty' | 'not-this-row' };

/** So many rows are judged again while the person waits; more are done by reading the file again. */
export const rowsAtOnce = 50;

/**
 * The way to change rows for all use cases that do it at once: the roster is locked and must stand `checked`, what is done
 * is one batch of its history, and every row with all that hang on it is judged again. After a refusal roll back.
 */
export async function changeRows({ db, clock }: RowChangeDeps, change: RowsChange): Promise<RowsChanged> {
  const { rosterId, staffId, batch } = change;
  const roster = await lockRoster(db, rosterId);
  if (!roster) return { ok: false, why: 'no-such-row' };
  if (roster.state !== 'checked') return { ok: false, why: 'not-now' };
  const place = { contractId: roster.contractId, rosterId };
  const records = await findRecords(db, place, [...change.rows.keys()]);
  if (records.length === 0) return { ok: false, why: 'no-such-row' };
  const decided = records.flatMap(record => decideOn(record, roster, change.rows.get(record.row_number)));
  if (decided.length === 0) return { ok: false, why: 'not-this-row' };
  const fixes = decided.flatMap(({ record, change: { fixes } }) =>
    fixes.map(fix => ({ ...fix, rowNumber: record.row_number })),
  );
  const counts = { rowCount: decided.length, fixCount: fixes.length };
  const batchId = await insertBatch(db, place, { ...batch, ...counts, staffId });
  if (batch.undoes !== undefined) await markUndone(db, place, { batchId: batch.undoes, undoneBy: batchId });
  await insertFixes(db, place, { batchId, staffId, fixes });
  for (const { record, raw, change } of decided) {
    const aside = change.aside ?? record.standing === 'aside';
    const rejudged = await rejudgeRow({ db, clock, roster }, { record, raw: change.raw ?? raw, aside });
    if (!rejudged) return { ok: false, why: 'row-empty' };
    await write(db, place, rejudged);
  }
  return { ok: true, rows: counts.rowCount, fixes: counts.fixCount };
}

function findRecords(db: Db, place: RosterPlace, rowNumbers: readonly number[]): Promise<RosterRowRecord[]> {
  return selectRows(db, place)
    .where('r.row_number', 'in', [...rowNumbers])
    .execute();
}

function decideOn(record: RosterRowRecord, roster: Roster, decide: DecideChange | undefined) {
  const stored = { ...record, cells: record.cells as StoredCells, extra: record.extra as ExtraCells | null };
  const raw = rawRowFrom(stored, roster.columns);
  const change = decide?.(record, raw, roster);
  return change ? [{ record, raw, change }] : [];
}

async function write(db: Db, place: RosterPlace, { before, rows, findings }: Rejudged): Promise<void> {
  await rewriteRows(db, place, rows);
  await replaceFindings(db, place, { rowNumbers: rows.map(row => row.row_number), findings });
  const shift = { good: 0, held: 0, merged: 0, aside: 0 };
  for (const { standing } of before) shift[standing] -= 1;
  for (const { standing } of rows) shift[standing] += 1;
  await shiftCounts(db, place, shift);
}
