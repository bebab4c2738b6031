import { sql } from 'kysely';
import type { Db } from '../../../platform/database.ts';
import type { RosterPlace } from '../roster-row.store.ts';
import type { CorrectionLine } from './compare-sheets.ts';

export type NewCorrection = {
  fileName: string;
  cells: number;
  rows: number;
  added: number;
  removed: number;
  staffId: number;
  lines: readonly CorrectionLine[];
};

const linesAtOnce = 5000;

export async function insertCorrection(
  db: Db,
  place: RosterPlace,
  correction: NewCorrection,
): Promise<number> {
  const { contractId, rosterId } = place;
  const { id } = await db
    .insertInto('roster_correction')
    .values({
      contract_id: contractId,
      roster_id: rosterId,
      file_name: correction.fileName,
      cell_count: correction.cells,
      row_count: correction.rows,
      added_count: correction.added,
      removed_count: correction.removed,
      fixes_known: await findLatestFix(db, place),
      staff_id: correction.staffId,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (let at = 0; at < correction.lines.length; at += linesAtOnce) {
    const lines = JSON.stringify(correction.lines.slice(at, at + linesAtOnce));
    await sql`
      insert into roster_correction_line (contract_id, roster_id, correction_id, row_number, column_key, before,
        before_cell, after)
      select ${contractId}, ${rosterId}, ${id}, x.* from json_to_recordset(${lines}::json) as x(row_number integer,
        column_key text, before text, before_cell jsonb, after text)`.execute(db);
  }
  return id;
}

/** 0 where nothing was done yet. */
export async function findLatestFix(db: Db, { contractId, rosterId }: RosterPlace): Promise<number> {
  const { latest } = await db
    .selectFrom('roster_fix')
    .select(({ fn }) => fn.max<number | null>('id').as('latest'))
    .where('contract_id', '=', contractId)
    .where('roster_id', '=', rosterId)
    .executeTakeFirstOrThrow();
  return latest ?? 0;
}

export function selectCorrection(db: Db, { contractId, rosterId }: RosterPlace, correctionId: number) {
  return db
    .selectFrom('roster_correction')
    .selectAll()
    .where('contract_id', '=', contractId)
    .where('roster_id', '=', rosterId)
    .where('id', '=', correctionId)
    .executeTakeFirst();
}

/** Cells first and then rows that are gone, each in the sheet's order. */
export function selectCorrectionLines(db: Db, { contractId, rosterId }: RosterPlace, correctionId: number) {
  return db
    .selectFrom('roster_correction_line')
    .select(['row_number', 'column_key', 'before', 'after'])
    .where('contract_id', '=', contractId)
    .where('roster_id', '=', rosterId)
    .where('correction_id', '=', correctionId)
    .orderBy('row_number')
    .orderBy('column_key');
}

export async function deleteCorrections(db: Db, { contractId, rosterId }: RosterPlace): Promise<void> {
  await db
    .deleteFrom('roster_correction')
    .where('contract_id', '=', contractId)
    .where('roster_id', '=', rosterId)
    .execute();
}

export type CorrectionCounts = { cells: number; cellRows: number; removals: number };

/** What taking a correction would write now; rows that are aside already are not set aside again. */
export async function countCorrection(
  db: Db,
  { contractId, rosterId }: RosterPlace,
  correctionId: number,
): Promise<CorrectionCounts> {
  const { rows } = await sql<CorrectionCounts>`
    select count(*) filter (where l.column_key is not null) as cells,
      count(distinct l.row_number) filter (where l.column_key is not null) as "cellRows",
      count(*) filter (where l.column_key is null and r.standing <> 'aside') as removals
    from roster_correction_line l
    left join roster_row r on r.contract_id = l.contract_id and r.roster_id = l.roster_id and r.row_number = l.row_number
    where l.contract_id = ${contractId} and l.roster_id = ${rosterId} and l.correction_id = ${correctionId}`.execute(
    db,
  );
  return rows[0] ?? { cells: 0, cellRows: 0, removals: 0 };
}

/** A correction as fixes of a batch. */
export async function insertCorrectionFixes(
  db: Db,
  { contractId, rosterId }: RosterPlace,
  {
    correctionId,
    batchId,
    staffId,
    remove,
  }: { correctionId: number; batchId: number; staffId: number; remove: boolean },
): Promise<void> {
  await sql`
    insert into roster_fix (contract_id, roster_id, batch_id, staff_id, row_number, kind, column_key, before, before_cell,
      after)
    select l.contract_id, l.roster_id, ${batchId}, ${staffId}, l.row_number,
      case when l.column_key is null then 'aside' else 'cell' end, l.column_key, l.before, l.before_cell, l.after
    from roster_correction_line l
    left join roster_row r on r.contract_id = l.contract_id and r.roster_id = l.roster_id and r.row_number = l.row_number
    where l.contract_id = ${contractId} and l.roster_id = ${rosterId} and l.correction_id = ${correctionId}
      and (l.column_key is not null or (${remove} and r.standing <> 'aside'))
    order by l.row_number, l.column_key`.execute(db);
}
