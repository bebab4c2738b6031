import { sql } from 'kysely';
import type { Db } from '../../../platform/database.ts';
import type { CorrectionCase } from '../case.ts';

export type ToldStaff = { staffId: number; email: string; language: 'fa' | 'en' };

/** The house of a role in a contract; of a case without one, the administrators of its kind. */
const isOfHouse = sql.raw(`s.disabled_at is null and exists (select from contract k
  where (k.id = c.contract_id or (c.contract_id is null and k.membership_type_id = c.membership_type_id
      and s.role = 'administrator-support'))
    and s.organization_id = case s.role when 'employer-hr' then k.policyholder_id when 'agency-expert' then k.agency_id
      when 'administrator-support' then k.administrator_id end)`);
const turnOfRole = sql.raw(`case s.role when 'employer-hr' then 'employer' when 'agency-expert' then 'agency'
  when 'administrator-support' then 'administrator' end`);

/**
 * Staff whose turn it is and who want to know at once: whoever took the case on, or else the whole house, but for the
 * person who acted. An assignee whose account was closed is none.
 */
export async function selectStaffToTell(
  db: Db,
  { id }: Pick<CorrectionCase, 'id'>,
  actedBy: number | undefined,
): Promise<ToldStaff[]> {
  const { rows } = await sql<ToldStaff>`
    with house as (
      select s.id, s.id = c.assignee_id as assigned
      from correction_case c join staff s on ${turnOfRole} = c.turn and ${isOfHouse}
      where c.id = ${id})
    select h.id as "staffId", p.email, p.language
    from house h join staff_preference p on p.staff_id = h.id
    where p.told = 'at-once' and p.email is not null and h.id is distinct from ${actedBy ?? null}::bigint
      and (h.assigned or not exists (select from house where assigned))
    order by h.id`.execute(db);
  return rows;
}

/** Who wants a summary and has had none today. */
export async function selectStaffToSumUp(db: Db, today: Temporal.PlainDate): Promise<number[]> {
  const { rows } = await sql<{ staffId: number }>`
    select p.staff_id as "staffId" from staff_preference p join staff s on s.id = p.staff_id
    where s.disabled_at is null and p.told = 'daily' and p.email is not null
      and p.summed_up_on is distinct from ${today.toString()}::date
    order by p.staff_id`.execute(db);
  return rows.map(({ staffId }) => staffId);
}

/** Undefined: somebody else was faster, or she wants none any more. */
export async function markSummedUp(
  db: Db,
  staffId: number,
  today: Temporal.PlainDate,
): Promise<ToldStaff | undefined> {
  const { rows } = await sql<ToldStaff>`
    update staff_preference set summed_up_on = ${today.toString()}::date
    where staff_id = ${staffId} and told = 'daily' and email is not null
      and summed_up_on is distinct from ${today.toString()}::date
    returning staff_id as "staffId", email, language`.execute(db);
  return rows[0];
}

/** Cases that wait for her: those of her house that nobody, or she, took on; and how many of them are due by a moment. */
export async function countWaiting(
  db: Db,
  staffId: number,
  dueBy: Date,
): Promise<{ count: number; due: number }> {
  const { rows } = await sql<{ count: number; due: number }>`
    select count(*)::integer as count, (count(*) filter (where c.due_at <= ${dueBy}))::integer as due
    from staff s join correction_case c on c.turn = ${turnOfRole} and ${isOfHouse}
      and (c.assignee_id is null or c.assignee_id = s.id)
    where s.id = ${staffId}`.execute(db);
  return rows[0] ?? { count: 0, due: 0 };
}
