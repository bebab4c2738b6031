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

/** Why a row does not do what it seems to ask for, or not as it says. */
export type ChangeNote =
  | 'link-waits'
  | 'family-stays'
  | 'leaves-nobody'
  | 'left-already'
  | 'joined-already'
  | 'change-of-nobody'
  | 'joins-again'
  | 'from-outside'
  | 'until-outside';

const wasMember = sql`exists (select from membership e where e.contract_id = n.contract_id and e.person_id = n.person_id)`;

/** Dependents of a primary who leaves, whom the roster leaves where they are. */
const familyStays = sql`n.change = 'leave' and exists (
  select from membership d join person dp on dp.id = d.person_id
  where d.contract_id = n.contract_id and d.primary_membership_id = n.membership_id and d.covered_until > n.leaves_on
    and not exists (select from roster_row x where x.contract_id = n.contract_id and x.roster_id = n.roster_id
      and x.named_id = dp.id_value and x.action = 'leave')
    and not exists (select from roster_planned_leave l where l.contract_id = n.contract_id
      and l.roster_id = n.roster_id and l.membership_id = d.id))`;

const note = sql<ChangeNote | null>`case
  when n.link_waits then 'link-waits'
  when ${familyStays} then 'family-stays'
  when n.action = 'leave' and n.change = 'unchanged' and ${wasMember} then 'left-already'
  when n.action = 'leave' and n.change = 'unchanged' then 'leaves-nobody'
  when n.action = 'join' and n.change <> 'join' then 'joined-already'
  when n.action = 'change' and n.change = 'join' then 'change-of-nobody'
  when n.change = 'join' and r.covered_from not between c.starts_on and c.ends_on then 'from-outside'
  when n.action is distinct from 'leave' and r.covered_until not between n.covered_from and c.ends_on
    then 'until-outside'
  when n.change = 'join' and ${wasMember} then 'joins-again' end`;

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
    .innerJoin('roster_row as r', join =>
      join
        .onRef('r.contract_id', '=', 'n.contract_id')
        .onRef('r.roster_id', '=', 'n.roster_id')
        .onRef('r.row_number', '=', 'n.row_number'),
    )
    .innerJoin('contract as c', 'c.id', 'n.contract_id')
    .selectAll('n')
    .select(note.as('note'))
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

export type PlannedLeaveRecord = {
  membership_id: number;
  id_value: string;
  first_name: string;
  last_name: string;
  standing: string;
  relation: string;
  covered_from: string;
  leaves_on: string;
  plan_fa: string | null;
  plan_en: string | null;
  primary_name: string | null;
  /** The correction case that said last what she is. */
  case_id: number | null;
  tracking_code: string | null;
};

/** Members whom the roster does not name, with where they are. */
export async function selectPlannedLeaves(
  db: Db,
  { contractId, rosterId }: RosterPlace,
  { after, limit }: { after: number; limit: number },
): Promise<PlannedLeaveRecord[]> {
  const { rows } = await sql<PlannedLeaveRecord>`
    with page as (
      select * from roster_planned_leave
      where contract_id = ${contractId} and roster_id = ${rosterId} and membership_id > ${after}
      order by membership_id limit ${limit})
    select page.membership_id, page.id_value, page.first_name, page.last_name, page.standing, page.relation,
      page.covered_from, page.leaves_on, l.name_fa as plan_fa, l.name_en as plan_en,
      f.first_name || ' ' || f.last_name as primary_name, k.id as case_id, k.tracking_code
    from page join membership m on m.contract_id = ${contractId} and m.id = page.membership_id
    left join plan l on l.contract_id = m.contract_id and l.id = m.plan_id
    left join membership f on f.contract_id = m.contract_id and f.id = m.primary_membership_id
    left join roster o on o.contract_id = m.contract_id and o.id = m.roster_id
    left join correction_case k on k.id = o.case_id
    order by page.membership_id`.execute(db);
  return rows;
}

export type LastNamedRecord = {
  named_id: string;
  roster_id: number;
  file_name: string;
  row_number: number;
  version: number;
};

/** For each of these IDs the latest version of the contract's roster that names it, and where. */
export async function selectLastNamed(db: Db, contractId: number, ids: string[]): Promise<LastNamedRecord[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<LastNamedRecord>`
    select asked.named_id, found.* from unnest(${ids}::text[]) as asked(named_id)
    cross join lateral (
      select o.id as roster_id, o.file_name, r.row_number, o.version
      from roster o join roster_row r on r.contract_id = o.contract_id and r.roster_id = o.id
        and r.named_id = asked.named_id
      where o.contract_id = ${contractId} and o.version is not null
      order by o.version desc, r.row_number limit 1) found`.execute(db);
  return rows;
}
