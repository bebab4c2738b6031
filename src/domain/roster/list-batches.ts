import type { Db } from '../../platform/database.ts';
import type { FindingCode } from './judging/findings.ts';
import { fixFrom, type RowFix } from './list-fixes.ts';
import type { Roster, StaffName } from './roster.ts';
import { type BatchKind, type BatchRecord, findOvertakenRow, selectBatches } from './roster-batch.store.ts';
import { selectFixes } from './roster-fix.store.ts';

/** What somebody did in one go. */
export type Batch = {
  id: number;
  kind: BatchKind;
  /** The finding whose suggestions were taken. */
  code: FindingCode | undefined;
  rows: number;
  fixes: number;
  undoes: number | undefined;
  undoneBy: number | undefined;
  by: StaffName;
  at: Date;
};

/** The first of what was done in it, for one line of the history. */
export type BatchLine = Batch & { first: RowFix | undefined };

export type BatchPage = { batches: BatchLine[]; next: number | undefined };

const pageBatches = 30;

/** The latest first; `before` is `next` of the page before. */
export async function listBatches(db: Db, roster: Roster, before?: number): Promise<BatchPage> {
  const place = placeOf(roster);
  let query = selectBatches(db, place).limit(pageBatches + 1);
  if (before !== undefined) query = query.where('b.id', '<', before);
  const records = await query.execute();
  const shown = records.slice(0, pageBatches);
  const ones = shown.filter(({ fix_count }) => fix_count === 1).map(({ id }) => id);
  const firsts =
    ones.length > 0 ? await selectFixes(db, place).where('f.batch_id', 'in', ones).execute() : [];
  const firstOf = new Map(firsts.map(fix => [fix.batch_id, fixFrom(fix)]));
  return {
    batches: shown.map(record => ({ ...batchFrom(record), first: firstOf.get(record.id) })),
    next: records.length > pageBatches ? shown.at(-1)?.id : undefined,
  };
}

export type BatchDetail = Batch & {
  lines: RowFix[];
  /** For `after`, when there are more. */
  next: number | undefined;
  /** Where something later was done to the same cell, so that it cannot be undone by itself. */
  overtakenAt: number | undefined;
};

const pageLines = 100;

/** One batch with what it changed, before and after; `after` is the last row of the page before. */
export async function findBatch(
  db: Db,
  roster: Roster,
  { batchId, after = 0 }: { batchId: number; after?: number | undefined },
): Promise<BatchDetail | undefined> {
  const place = placeOf(roster);
  const record = await selectBatches(db, place).where('b.id', '=', batchId).executeTakeFirst();
  if (!record) return undefined;
  const fixes = await selectFixes(db, place)
    .clearOrderBy()
    .where('f.batch_id', '=', batchId)
    .where('f.row_number', '>', after)
    .orderBy('f.row_number')
    .orderBy('f.id')
    .limit(pageLines + 1)
    .execute();
  const more = fixes.length > pageLines;
  const last = fixes[pageLines]?.row_number;
  // A page ends between two rows.
  const lines = more ? fixes.filter(({ row_number }) => row_number !== last) : fixes;
  const batch = batchFrom(record);
  const isOpen = batch.kind !== 'undo' && batch.undoneBy === undefined && roster.state === 'checked';
  return {
    ...batch,
    lines: lines.map(fixFrom),
    next: more ? lines.at(-1)?.row_number : undefined,
    overtakenAt: isOpen ? await findOvertakenRow(db, place, batchId) : undefined,
  };
}

const placeOf = ({ contractId, id: rosterId }: Roster) => ({ contractId, rosterId });

function batchFrom(record: BatchRecord): Batch {
  return {
    id: record.id,
    kind: record.kind,
    code: (record.code as FindingCode | null) ?? undefined,
    rows: record.row_count,
    fixes: record.fix_count,
    undoes: record.undoes ?? undefined,
    undoneBy: record.undone_by ?? undefined,
    by: { id: record.staff_id, fa: record.name_fa ?? '', en: record.name_en ?? '' },
    at: record.at,
  };
}
