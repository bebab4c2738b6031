import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { RosterPlace } from './roster-row.store.ts';
import type { StoredCell } from './stored-cells.ts';

export type FixKind = 'cell' | 'aside' | 'put-back' | 'accept' | 'take-back';

/** `before` and `after` of a cell are its raw texts; `beforeCell` says more where the cell was no text. */
export type NewFix = {
  rowNumber: number;
  kind: FixKind;
  columnKey?: string | undefined;
  before?: string | undefined;
  beforeCell?: StoredCell | undefined;
  after?: string | undefined;
  reason?: string | undefined;
};

export type FixesOfBatch = { batchId: number; staffId: number; fixes: readonly NewFix[] };

export async function insertFixes(
  db: Db,
  { contractId, rosterId }: RosterPlace,
  { batchId, staffId, fixes }: FixesOfBatch,
): Promise<void> {
  const packed = fixes.map(fix => ({
    row_number: fix.rowNumber,
    kind: fix.kind,
    column_key: fix.columnKey,
    before: fix.before,
    before_cell: fix.beforeCell,
    after: fix.after,
    reason: fix.reason,
  }));
  await sql`
    insert into roster_fix (contract_id, roster_id, batch_id, staff_id, row_number, kind, column_key, before, before_cell,
      after, reason)
    select ${contractId}, ${rosterId}, ${batchId}, ${staffId}, x.*
    from json_to_recordset(${JSON.stringify(packed)}::json) as x(row_number integer, kind text, column_key text,
      before text, before_cell jsonb, after text, reason text)`.execute(db);
}

/** In the order in which they were made, undone ones and undoing ones, too. */
export function selectFixes(db: Db, { contractId, rosterId }: RosterPlace) {
  return db
    .selectFrom('roster_fix as f')
    .innerJoin('roster_batch as b', join =>
      join
        .onRef('b.contract_id', '=', 'f.contract_id')
        .onRef('b.roster_id', '=', 'f.roster_id')
        .onRef('b.id', '=', 'f.batch_id'),
    )
    .leftJoin('staff as s', 's.id', 'f.staff_id')
    .select([
      'f.id',
      'f.row_number',
      'f.kind',
      'f.column_key',
      'f.before',
      'f.before_cell',
      'f.after',
      'f.reason',
    ])
    .select([
      'f.at',
      'f.batch_id',
      'f.staff_id',
      's.name_fa',
      's.name_en',
      'b.kind as batch_kind',
      'b.undone_by',
    ])
    .where('f.contract_id', '=', contractId)
    .where('f.roster_id', '=', rosterId)
    .orderBy('f.id');
}

export type FixRecord = Awaited<ReturnType<ReturnType<typeof selectFixes>['execute']>>[number];

/** Those that count: neither undone nor undoing. */
export function selectFixesInForce(db: Db, place: RosterPlace) {
  return selectFixes(db, place).where('b.kind', '<>', 'undo').where('b.undone_by', 'is', null);
}
