import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { RosterPlace } from './roster-row.store.ts';

/** Of a transaction that alone joins a million rows with a million members. */
const workMemory = '64MB';

/**
 * Takes down what the roster would do to the contract as it stands, in tables of the transaction's own. What is applied
 * afterwards, statement by statement, all starts from this.
 */
export async function takeDownPlan(db: Db, { contractId, rosterId }: RosterPlace): Promise<void> {
  await sql`set local work_mem = ${sql.lit(workMemory)}`.execute(db);
  await sql`
    create temp table applied_row on commit drop as
    select * from roster_planned_row
    where contract_id = ${sql.lit(contractId)} and roster_id = ${sql.lit(rosterId)}
      and (change <> 'unchanged' or link_moves)`.execute(db);
  await sql`create index on applied_row (row_number)`.execute(db);
  await sql`
    create temp table applied_leave on commit drop as
    select membership_id, leaves_on from roster_planned_leave
    where contract_id = ${sql.lit(contractId)} and roster_id = ${sql.lit(rosterId)}`.execute(db);
  await sql`analyze applied_row, applied_leave`.execute(db);
}

export type AppliedPlan = {
  joins: number;
  changes: number;
  leaves: number;
  /** Of the rows that do something. */
  lastRow: number;
  /** Somebody turns from a primary to a dependent, or the other way round. */
  turns: boolean;
};

export async function countAppliedPlan(db: Db): Promise<AppliedPlan> {
  const { rows } = await sql<AppliedPlan>`
    select count(*) filter (where n.change = 'join') as joins, count(*) filter (where n.change = 'change') as changes,
      count(*) filter (where n.change = 'leave') + (select count(*) from applied_leave) as leaves,
      coalesce(max(n.row_number), 0) as "lastRow",
      coalesce(bool_or(n.change = 'change' and m.standing <> n.standing), false) as turns
    from applied_row n
    left join membership m on m.contract_id = n.contract_id and m.id = n.membership_id and n.change = 'change'`.execute(
    db,
  );
  const [plan] = rows;
  if (!plan) throw new Error('counting gives a row');
  return plan;
}

/** Rows whose families are other ones than before; at most `limit` of them. */
export async function findMovingRows(db: Db, limit: number): Promise<number[]> {
  const { rows } = await sql<{ row: number }>`
    select row_number as row from applied_row where link_moves and not link_waits limit ${limit}`.execute(db);
  return rows.map(({ row }) => row);
}
