import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { RosterPlace } from './roster-row.store.ts';

export type BatchKind = 'row' | 'suggestion' | 'suggestions' | 'corrected-file' | 'undo';

export type NewBatch = {
  kind: BatchKind;
  code?: string | undefined;
  undoes?: number | undefined;
  rowCount: number;
  fixCount: number;
  staffId: number;
};

export async function insertBatch(
  db: Db,
  { contractId, rosterId }: RosterPlace,
  batch: NewBatch,
): Promise<number> {
  const { id } = await db
    .insertInto('roster_batch')
    .values({
      contract_id: contractId,
      roster_id: rosterId,
      kind: batch.kind,
      code: batch.code ?? null,
      undoes: batch.undoes ?? null,
      row_count: batch.rowCount,
      fix_count: batch.fixCount,
      staff_id: batch.staffId,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function markUndone(
  db: Db,
  { contractId, rosterId }: RosterPlace,
  { batchId, undoneBy }: { batchId: number; undoneBy: number },
): Promise<void> {
  await db
    .updateTable('roster_batch')
    .set({ undone_by: undoneBy })
    .where('contract_id', '=', contractId)
    .where('roster_id', '=', rosterId)
    .where('id', '=', batchId)
    .execute();
}

/** The latest first. */
export function selectBatches(db: Db, { contractId, rosterId }: RosterPlace) {
  return db
    .selectFrom('roster_batch as b')
    .leftJoin('staff as s', 's.id', 'b.staff_id')
    .select(['b.id', 'b.kind', 'b.code', 'b.row_count', 'b.fix_count', 'b.undoes', 'b.undone_by', 'b.at'])
    .select(['b.staff_id', 's.name_fa', 's.name_en'])
    .where('b.contract_id', '=', contractId)
    .where('b.roster_id', '=', rosterId)
    .orderBy('b.id', 'desc');
}

export type BatchRecord = Awaited<ReturnType<ReturnType<typeof selectBatches>['execute']>>[number];

/**
 * The first row of a batch on which a later fix that still counts touched the same: the same cell, whether the row is
 * aside, or what was accepted of it.
 */
export async function findOvertakenRow(
  db: Db,
  { contractId, rosterId }: RosterPlace,
  batchId: number,
): Promise<number | undefined> {
  const { rows } = await sql<{ row_number: number }>`
    select f.row_number from roster_fix f
    where f.contract_id = ${contractId} and f.roster_id = ${rosterId} and f.batch_id = ${batchId}
      and exists (
        select from roster_fix l
        join roster_batch b on b.contract_id = l.contract_id and b.roster_id = l.roster_id and b.id = l.batch_id
        where l.contract_id = f.contract_id and l.roster_id = f.roster_id and l.row_number = f.row_number
          and l.id > f.id and l.batch_id <> f.batch_id and b.kind <> 'undo' and b.undone_by is null
          and case l.kind when 'put-back' then 'aside' else l.kind end
            = case f.kind when 'put-back' then 'aside' else f.kind end
          and l.column_key is not distinct from f.column_key)
    order by f.row_number limit 1`.execute(db);
  return rows[0]?.row_number;
}

/** An undo gives back what stood before, fix by fix; it is written down like any other change. */
export async function copyFixesUndone(
  db: Db,
  { contractId, rosterId }: RosterPlace,
  { batchId, undoneBy, staffId }: { batchId: number; undoneBy: number; staffId: number },
): Promise<void> {
  await sql`
    insert into roster_fix (contract_id, roster_id, batch_id, staff_id, row_number, kind, column_key, before, after)
    select contract_id, roster_id, ${undoneBy}, ${staffId}, row_number,
      case kind when 'aside' then 'put-back' when 'put-back' then 'aside' when 'accept' then 'take-back' else kind end,
      column_key, after, case kind when 'cell' then coalesce(before, '') end
    from roster_fix
    where contract_id = ${contractId} and roster_id = ${rosterId} and batch_id = ${batchId}`.execute(db);
}
