import type { Deps } from '../../deps.ts';
import type { Db } from '../../platform/database.ts';
import { lockRoster } from './find-roster.ts';
import { type RosterRowRecord, selectRows, shiftCounts } from './find-rows.store.ts';
import type { RawRow } from './reading/raw-cell.ts';
import { type Rejudged, rejudgeRow } from './rejudge-row.ts';
import type { Roster } from './roster.ts';
import { insertFix, type NewFix } from './roster-fix.store.ts';
import { type RosterPlace, replaceFindings, rewriteRows } from './roster-row.store.ts';
import { type ExtraCells, rawRowFrom, type StoredCells } from './stored-cells.ts';

export type RowChangeDeps = Pick<Deps, 'db' | 'clock'>;
export type RowAddress = { rosterId: number; rowNumber: number; staffId: number };

type Change = { fix: Omit<NewFix, 'rowNumber' | 'staffId'>; raw?: RawRow; aside?: boolean };

export type RowChanged =
  | { ok: true }
  | { ok: false; why: 'no-such-row' | 'not-now' | 'row-empty' | 'not-this-row' };

/**
 * One way to change a row, for all use cases that do: the roster is locked and must stand `checked`, the change is
 * written to the row's history, and the row and all that hang on it are judged again.
 * @param decide what the change is, from the row as it stands; undefined where it makes no sense for this row.
 */
export async function changeRow(
  { db, clock }: RowChangeDeps,
  { rosterId, rowNumber, staffId }: RowAddress,
  decide: (record: RosterRowRecord, raw: RawRow, roster: Roster) => Change | undefined,
): Promise<RowChanged> {
  const roster = await lockRoster(db, rosterId);
  if (!roster) return { ok: false, why: 'no-such-row' };
  if (roster.state !== 'checked') return { ok: false, why: 'not-now' };
  const place = { contractId: roster.contractId, rosterId };
  const record = await selectRows(db, place).where('r.row_number', '=', rowNumber).executeTakeFirst();
  if (!record) return { ok: false, why: 'no-such-row' };
  const stored = { ...record, cells: record.cells as StoredCells, extra: record.extra as ExtraCells | null };
  const raw = rawRowFrom(stored, roster.columns);
  const change = decide(record, raw, roster);
  if (!change) return { ok: false, why: 'not-this-row' };
  await insertFix(db, place, { ...change.fix, rowNumber, staffId });
  const aside = change.aside ?? record.standing === 'aside';
  const rejudged = await rejudgeRow({ db, clock, roster }, { record, raw: change.raw ?? raw, aside });
  if (!rejudged) return { ok: false, why: 'row-empty' };
  await write(db, place, rejudged);
  return { ok: true };
}

async function write(db: Db, place: RosterPlace, { before, rows, findings }: Rejudged): Promise<void> {
  await rewriteRows(db, place, rows);
  await replaceFindings(db, place, { rowNumbers: rows.map(row => row.row_number), findings });
  const shift = { good: 0, held: 0, merged: 0, aside: 0 };
  for (const { standing } of before) shift[standing] -= 1;
  for (const { standing } of rows) shift[standing] += 1;
  await shiftCounts(db, place, shift);
}
