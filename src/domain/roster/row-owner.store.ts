import { type ExpressionBuilder, sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { DB } from '../../platform/database-types.ts';
import type { RosterPlace } from './roster-row.store.ts';

export function selectRowOwner(db: Db, { contractId, rosterId }: RosterPlace, rowNumber: number) {
  return db
    .selectFrom('roster_row_owner as w')
    .leftJoin('staff as s', 's.id', 'w.staff_id')
    .select(['w.staff_id', 's.name_fa', 's.name_en', 'w.at'])
    .where('w.contract_id', '=', contractId)
    .where('w.roster_id', '=', rosterId)
    .where('w.row_number', '=', rowNumber)
    .executeTakeFirst();
}

export async function saveRowOwner(
  db: Db,
  { contractId, rosterId }: RosterPlace,
  { rowNumber, staffId, handedBy }: { rowNumber: number; staffId: number; handedBy: number },
): Promise<void> {
  await sql`
    insert into roster_row_owner (contract_id, roster_id, row_number, staff_id, handed_by)
    values (${contractId}, ${rosterId}, ${rowNumber}, ${staffId}, ${handedBy})
    on conflict (contract_id, roster_id, row_number) do update
    set staff_id = excluded.staff_id, handed_by = excluded.handed_by, at = now()`.execute(db);
}

export async function deleteRowOwner(
  db: Db,
  { contractId, rosterId }: RosterPlace,
  rowNumber: number,
): Promise<void> {
  await db
    .deleteFrom('roster_row_owner')
    .where('contract_id', '=', contractId)
    .where('roster_id', '=', rosterId)
    .where('row_number', '=', rowNumber)
    .execute();
}

export type RowExpression = ExpressionBuilder<DB & { r: DB['roster_row'] }, 'r'>;

/** A condition: the row was handed to this person, or to nobody. */
export function isHandedTo(row: RowExpression, staffId: number | undefined) {
  const handed = row
    .selectFrom('roster_row_owner as w')
    .select('w.row_number')
    .whereRef('w.contract_id', '=', 'r.contract_id')
    .whereRef('w.roster_id', '=', 'r.roster_id')
    .whereRef('w.row_number', '=', 'r.row_number');
  return staffId === undefined
    ? row.not(row.exists(handed))
    : row.exists(handed.where('w.staff_id', '=', staffId));
}
