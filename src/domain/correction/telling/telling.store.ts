import { sql } from 'kysely';
import type { Db } from '../../../platform/database.ts';
import type { CaseEvent, CorrectionCase } from '../case.ts';

export type ToldEvent = Pick<CaseEvent, 'action' | 'to' | 'fromTurn' | 'toTurn' | 'staffId'> & {
  /** Neither state nor turn has changed since. */
  latest: boolean;
};

export async function selectToldEvent(
  db: Db,
  caseId: number,
  position: number,
): Promise<ToldEvent | undefined> {
  const { rows } = await sql<{
    action: ToldEvent['action'];
    to: ToldEvent['to'];
    fromTurn: NonNullable<ToldEvent['fromTurn']> | null;
    toTurn: NonNullable<ToldEvent['toTurn']> | null;
    staffId: number | null;
    latest: boolean;
  }>`
    select e.action, e.to_state as "to", e.from_turn as "fromTurn", e.to_turn as "toTurn", e.staff_id as "staffId",
      not exists (select from correction_event l where l.case_id = e.case_id and l.position > e.position
        and (l.from_state is distinct from l.to_state or l.from_turn is distinct from l.to_turn)) as latest
    from correction_event e where e.case_id = ${caseId} and e.position = ${position}`.execute(db);
  const [row] = rows;
  return (
    row && {
      ...row,
      fromTurn: row.fromTurn ?? undefined,
      toTurn: row.toTurn ?? undefined,
      staffId: row.staffId ?? undefined,
    }
  );
}

/** False: it was told before. */
export async function insertNotice(
  db: Db,
  { caseId, position, told }: { caseId: number; position: number; told: string },
): Promise<boolean> {
  const { rows } = await sql`
    insert into correction_notice (case_id, position, told) values (${caseId}, ${position}, ${told})
    on conflict do nothing returning 1`.execute(db);
  return rows.length > 0;
}

/** Whether the opener was told, after the case was last in front of staff, that it is approved. */
export async function selectApprovalTold(db: Db, caseId: number, position: number): Promise<boolean> {
  const { rows } = await sql`
    select from correction_notice n where n.case_id = ${caseId} and n.told = 'approved' and n.position < ${position}
      and not exists (select from correction_notice s where s.case_id = n.case_id and s.told = 'stopped'
        and s.position > n.position)`.execute(db);
  return rows.length > 0;
}

/** How somebody is reached; `email` only where it was confirmed and still is hers. */
export type Reach = {
  accountId: number | undefined;
  mobile: string | undefined;
  email: string | undefined;
  toldBy: 'sms' | 'email' | 'both';
};

type ReachRow = {
  accountId: number | null;
  mobile: string | null;
  email: string | null;
  toldBy: Reach['toldBy'] | null;
};

const reachColumns =
  sql.raw(`a.id as "accountId", case when a.email = a.confirmed_email then a.email end as email,
  a.told_by as "toldBy"`);

function reachFrom(row: ReachRow | undefined): Reach | undefined {
  return (
    row && {
      accountId: row.accountId ?? undefined,
      mobile: row.mobile ?? undefined,
      email: row.email ?? undefined,
      toldBy: row.toldBy ?? 'sms',
    }
  );
}

/**
 * Whoever the case was opened for. An account of the person it is about is hers only where she opened the case with it,
 * where the case's mobile is the account's, or where staff opened it for her: anybody may have typed her ID.
 */
export async function selectOpener(db: Db, caseId: number): Promise<Reach | undefined> {
  const { rows } = await sql<ReachRow>`
    select ${reachColumns}, coalesce(a.mobile, c.mobile) as mobile
    from correction_case c
    left join account a on a.id = coalesce(c.opened_by_account, (
      select o.id from membership m join account o on o.person_id = m.person_id
      where m.contract_id = c.contract_id and m.id = c.membership_id
        and (c.opened_by_staff is not null or o.mobile = c.mobile)))
    where c.id = ${caseId}`.execute(db);
  return reachFrom(rows[0]);
}

/** Whether the person it is about signs in already, by whatever account. */
export async function selectIsActive(db: Db, caseId: number): Promise<boolean> {
  const { rows } = await sql<{ active: boolean }>`
    select exists (select from membership m join account a on a.person_id = m.person_id
        where m.contract_id = c.contract_id and m.id = c.membership_id)
      or exists (select from person p join account a on a.person_id = p.id
        where p.id_value = c.id_value and (p.id_type = 'national') = (c.id_type = 'national')) as active
    from correction_case c where c.id = ${caseId}`.execute(db);
  return rows[0]?.active === true;
}

/** Whoever is asked for her consent to what is proposed now: at her account, or at the number that the roster has. */
export async function selectAsked(
  db: Db,
  { id, revision, contractId }: CorrectionCase,
): Promise<Reach | undefined> {
  const { rows } = await sql<ReachRow>`
    select ${reachColumns}, coalesce(a.mobile, m.mobile) as mobile
    from correction_consent s
    left join account a on a.person_id = s.person_id
    left join lateral (select mobile from membership where person_id = s.person_id and contract_id = ${contractId ?? null}
      order by covered_until desc, id desc limit 1) m on true
    where s.case_id = ${id} and s.revision = ${revision}`.execute(db);
  return reachFrom(rows[0]);
}

/** A member at her account, or at the number that the roster has. */
export async function selectMember(
  db: Db,
  { contractId, membershipId }: { contractId: number; membershipId: number },
): Promise<Reach | undefined> {
  const { rows } = await sql<ReachRow>`
    select ${reachColumns}, coalesce(a.mobile, m.mobile) as mobile
    from membership m left join account a on a.person_id = m.person_id
    where m.contract_id = ${contractId} and m.id = ${membershipId}`.execute(db);
  return reachFrom(rows[0]);
}

/** The number that the roster has of a member. */
export async function selectRosterMobile(
  db: Db,
  { contractId, membershipId }: { contractId: number; membershipId: number },
): Promise<string | undefined> {
  const { rows } = await sql<{ mobile: string | null }>`
    select mobile from membership where contract_id = ${contractId} and id = ${membershipId}`.execute(db);
  return rows[0]?.mobile ?? undefined;
}

/** Cases that wait for a member until a moment that is near; where the step that made it her turn stands in the history. */
export async function selectToRemind(
  db: Db,
  { now, until, askedBefore }: { now: Date; until: Date; askedBefore: Date },
): Promise<{ caseId: number; position: number }[]> {
  const { rows } = await sql<{ caseId: number; position: number }>`
    select c.id as "caseId", e.position from correction_case c
    join lateral (select max(position) as position from correction_event
      where case_id = c.id and to_turn = 'member' and (from_turn is distinct from to_turn
        or from_state is distinct from to_state)) e on e.position is not null
    where c.turn = 'member' and c.due_at > ${now} and c.due_at <= ${until} and c.turn_since < ${askedBefore}
      and not exists (select from correction_notice n
        where n.case_id = c.id and n.position = e.position and n.told = 'reminder')
    order by c.due_at limit 500`.execute(db);
  return rows;
}
