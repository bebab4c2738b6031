import type { Db } from '../../platform/database.ts';
import type { RosterPlace } from './roster-row.store.ts';

export type NewFix = {
  rowNumber: number;
  kind: 'cell' | 'aside' | 'put-back' | 'accept';
  columnKey?: string | undefined;
  before?: string | undefined;
  after?: string | undefined;
  reason?: string | undefined;
  staffId: number;
};

export async function insertFix(db: Db, { contractId, rosterId }: RosterPlace, fix: NewFix): Promise<void> {
  await db
    .insertInto('roster_fix')
    .values({
      contract_id: contractId,
      roster_id: rosterId,
      row_number: fix.rowNumber,
      kind: fix.kind,
      column_key: fix.columnKey ?? null,
      before: fix.before ?? null,
      after: fix.after ?? null,
      reason: fix.reason ?? null,
      staff_id: fix.staffId,
    })
    .execute();
}

/** In the order in which they were made. */
export function selectFixes(db: Db, { contractId, rosterId }: RosterPlace) {
  return db
    .selectFrom('roster_fix as f')
    .leftJoin('staff as s', 's.id', 'f.staff_id')
    .select(['f.id', 'f.row_number', 'f.kind', 'f.column_key', 'f.before', 'f.after', 'f.reason', 'f.at'])
    .select(['f.staff_id', 's.name_fa', 's.name_en'])
    .where('f.contract_id', '=', contractId)
    .where('f.roster_id', '=', rosterId)
    .orderBy('f.id');
}
