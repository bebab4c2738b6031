import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Db } from '../../../platform/database.ts';
import type { FailureReason } from '../../activation/choose-membership.ts';
import type { CaseReason, CaseSubject } from '../case.ts';
import type { CaseState, Turn } from '../case-steps.ts';

/** `contractIds` undefined: everything that the viewer sees, with what belongs to no contract yet. */
export type ReportScope = { since: Date; until: Date; contractIds: readonly number[] | undefined };

function within(contractId: RawBuilder<number>, { contractIds }: ReportScope): RawBuilder<SqlBool> {
  return contractIds === undefined ? sql`true` : sql`${contractId} = any (${[...contractIds]})`;
}

export type FailureCount = {
  reason: FailureReason;
  employerFa: string | null;
  employerEn: string | null;
  attempts: number;
  people: number;
};

export async function countFailures(db: Db, scope: ReportScope): Promise<FailureCount[]> {
  const { rows } = await sql<FailureCount>`
    select f.reason, o.name_fa as "employerFa", o.name_en as "employerEn", count(*)::integer as attempts,
      count(distinct (f.id_type, f.id_value))::integer as people
    from activation_failure f
    left join contract c on c.id = f.contract_id
    left join organization o on o.id = c.policyholder_id
    where f.at >= ${scope.since} and f.at < ${scope.until} and ${within(sql`f.contract_id`, scope)}
    group by f.reason, o.id, o.name_fa, o.name_en
    order by attempts desc, f.reason, o.name_fa`.execute(db);
  return rows;
}

export type MonthCount = {
  place: number;
  opened: number;
  solved: number;
  rejected: number;
  withdrawn: number;
};

/** `bounds`: the first moments of the months, and of the one after them. */
export async function countByMonth(
  db: Db,
  scope: ReportScope,
  bounds: readonly Date[],
): Promise<MonthCount[]> {
  const placeOf = (at: RawBuilder<Date>) => sql`width_bucket(${at}, ${[...bounds]}::timestamptz[]) - 1`;
  const mine = within(sql`c.contract_id`, scope);
  const { rows } = await sql<MonthCount>`
    select place, count(*) filter (where what = 'opened')::integer as opened,
      count(*) filter (where what = 'solved')::integer as solved,
      count(*) filter (where what = 'rejected')::integer as rejected,
      count(*) filter (where what = 'withdrawn')::integer as withdrawn
    from (
      select ${placeOf(sql`c.opened_at`)} as place, 'opened' as what from correction_case c
        where c.opened_at >= ${scope.since} and c.opened_at < ${scope.until} and ${mine}
      union all
      select ${placeOf(sql`c.closed_at`)}, c.state from correction_case c
        where c.closed_at >= ${scope.since} and c.closed_at < ${scope.until} and ${mine}) as moved
    group by place order by place`.execute(db);
  return rows;
}

export type OpenCount = { band: number; state: CaseState; count: number };

/** `bands`: the first day of each band of age. */
export async function countOpen(
  db: Db,
  scope: ReportScope,
  { now, bands }: { now: Date; bands: readonly number[] },
): Promise<OpenCount[]> {
  const { rows } = await sql<OpenCount>`
    select width_bucket(floor(extract(epoch from ${now}::timestamptz - c.opened_at) / 86400)::integer,
        ${[...bands]}::integer[]) - 1 as band,
      c.state, count(*)::integer as count
    from correction_case c
    where c.closed_at is null and c.opened_at <= ${now} and ${within(sql`c.contract_id`, scope)}
    group by 1, 2 order by 1, 2`.execute(db);
  return rows;
}

type DurationRow = { count: number; shares: number[] };
export type SubjectTime = DurationRow & { subject: CaseSubject | null };

/** The line without a subject is that of all. */
export async function measureSubjects(db: Db, scope: ReportScope): Promise<SubjectTime[]> {
  const { rows } = await sql<SubjectTime>`
    select s.subject, count(*)::integer as count,
      percentile_cont(array[0.5, 0.9]) within group (order by s.days) as shares
    from viewer_solved_cases(${scope.since}, ${scope.until}) s where ${within(sql`s.contract_id`, scope)}
    group by grouping sets ((s.subject), ()) having count(*) > 0
    order by count desc, s.subject`.execute(db);
  return rows;
}

export type TurnTime = DurationRow & { turn: Turn };

export async function measureTurns(db: Db, scope: ReportScope): Promise<TurnTime[]> {
  const { rows } = await sql<TurnTime>`
    select h.turn, count(*)::integer as count,
      percentile_cont(array[0.5, 0.9]) within group (order by h.days) as shares
    from viewer_case_holds(${scope.since}, ${scope.until}) h
    join viewer_solved_cases(${scope.since}, ${scope.until}) s on s.case_id = h.case_id
    where ${within(sql`s.contract_id`, scope)}
    group by h.turn`.execute(db);
  return rows;
}

export type SolvedCount = { solved: number; withoutAdministrator: number };

export async function countSolved(db: Db, scope: ReportScope): Promise<SolvedCount> {
  const { rows } = await sql<SolvedCount>`
    select count(*)::integer as solved, count(*) filter (where h.case_id is null)::integer as "withoutAdministrator"
    from viewer_solved_cases(${scope.since}, ${scope.until}) s
    left join viewer_case_holds(${scope.since}, ${scope.until}) h
      on h.case_id = s.case_id and h.turn = 'administrator'
    where ${within(sql`s.contract_id`, scope)}`.execute(db);
  return rows[0] ?? { solved: 0, withoutAdministrator: 0 };
}

export async function countReasons(
  db: Db,
  scope: ReportScope,
): Promise<{ reason: CaseReason; count: number }[]> {
  const { rows } = await sql<{ reason: CaseReason; count: number }>`
    select coalesce(s.reason, 'told') as reason, count(*)::integer as count
    from viewer_solved_cases(${scope.since}, ${scope.until}) s
    where s.outcome in ('corrected', 'roster-applied') and ${within(sql`s.contract_id`, scope)}
    group by 1 order by count desc, 1`.execute(db);
  return rows;
}
