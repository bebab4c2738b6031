import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { RosterPlace } from './roster-row.store.ts';

export type PlannedCounts = {
  joins: number;
  changes: number;
  unchanged: number;
  /** Members whom rows of the roster themselves send away. */
  rowLeaves: number;
  /** Dependents who sign in and would come under another primary: they stay where they are until they consent. */
  linksWaiting: number;
};

export async function countPlannedRows(
  db: Db,
  { contractId, rosterId }: RosterPlace,
): Promise<PlannedCounts> {
  const { rows } = await sql<PlannedCounts>`
    select count(*) filter (where change = 'join') as joins, count(*) filter (where change = 'change') as changes,
      count(*) filter (where change = 'unchanged') as unchanged, count(*) filter (where change = 'leave') as "rowLeaves",
      count(*) filter (where link_waits) as "linksWaiting"
    from roster_planned_row where contract_id = ${contractId} and roster_id = ${rosterId}`.execute(db);
  const [counts] = rows;
  if (!counts) throw new Error('counting gives a row');
  return counts;
}

export async function countPlannedLeaves(db: Db, { contractId, rosterId }: RosterPlace): Promise<number> {
  const { count } = await db
    .selectFrom('roster_planned_leave')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('contract_id', '=', contractId)
    .where('roster_id', '=', rosterId)
    .executeTakeFirstOrThrow();
  return count;
}

export async function countMembers(db: Db, contractId: number, on: string): Promise<number> {
  const { count } = await db
    .selectFrom('membership')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('contract_id', '=', contractId)
    .where('covered_until', '>=', on)
    .executeTakeFirstOrThrow();
  return count;
}

/** Planned rows with what the membership says now, for showing the two side by side. */
export function selectPlannedRows(db: Db, { contractId, rosterId }: RosterPlace) {
  return db
    .selectFrom('roster_planned_row as n')
    .leftJoin('membership as m', join =>
      join.onRef('m.contract_id', '=', 'n.contract_id').onRef('m.id', '=', 'n.membership_id'),
    )
    .leftJoin('plan as np', join =>
      join.onRef('np.contract_id', '=', 'n.contract_id').onRef('np.id', '=', 'n.plan_id'),
    )
    .leftJoin('plan as mp', join =>
      join.onRef('mp.contract_id', '=', 'm.contract_id').onRef('mp.id', '=', 'm.plan_id'),
    )
    .selectAll('n')
    .select(['m.first_name as old_first_name', 'm.last_name as old_last_name', 'm.standing as old_standing'])
    .select([
      'm.relation as old_relation',
      'm.father_name as old_father_name',
      'm.birth_date as old_birth_date',
    ])
    .select([
      'm.certificate_number as old_certificate_number',
      'm.gender as old_gender',
      'm.mobile as old_mobile',
    ])
    .select(['m.personnel_number as old_personnel_number', 'm.iban as old_iban'])
    .select([
      'm.covered_until as old_covered_until',
      'np.name_fa as plan_name',
      'mp.name_fa as old_plan_name',
    ])
    .where('n.contract_id', '=', contractId)
    .where('n.roster_id', '=', rosterId);
}

export type PlannedRowRecord = Awaited<ReturnType<ReturnType<typeof selectPlannedRows>['execute']>>[number];

export function selectPlannedLeaves(db: Db, { contractId, rosterId }: RosterPlace) {
  return db
    .selectFrom('roster_planned_leave')
    .selectAll()
    .where('contract_id', '=', contractId)
    .where('roster_id', '=', rosterId)
    .orderBy('membership_id');
}
