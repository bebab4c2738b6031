import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';

export type ToldBy = 'sms' | 'email' | 'both';
export type ToldWhen = 'at-once' | 'daily' | 'never';

export type MemberPreference = {
  mobile: string;
  email: string | undefined;
  /** The address as it stands is the one that was confirmed. */
  confirmed: boolean;
  /** A link is on its way to this address. */
  awaited: boolean;
  toldBy: ToldBy;
};

export async function selectMemberPreference(
  db: Db,
  accountId: number,
): Promise<MemberPreference | undefined> {
  const { rows } = await sql<Omit<MemberPreference, 'email'> & { email: string | null }>`
    select a.mobile, a.email, a.told_by as "toldBy", coalesce(a.email = a.confirmed_email, false) as confirmed,
      exists (select from email_confirmation e
        where e.account_id = a.id and e.address = a.email and e.ends_at > now()) as awaited
    from account a where a.id = ${accountId}`.execute(db);
  const [row] = rows;
  return row && { ...row, email: row.email ?? undefined };
}

export async function updateToldBy(db: Db, accountId: number, toldBy: ToldBy): Promise<void> {
  await sql`update account set told_by = ${toldBy} where id = ${accountId}`.execute(db);
}

export type StaffPreference = {
  /** Confirmed. */
  email: string | undefined;
  /** Waits for its link to be opened. */
  awaited: string | undefined;
  told: ToldWhen;
  /** Undefined: she has chosen nothing yet. */
  language: 'fa' | 'en' | undefined;
};

export async function selectStaffPreference(db: Db, staffId: number): Promise<StaffPreference> {
  const { rows } = await sql<{
    email: string | null;
    awaited: string | null;
    told: ToldWhen | null;
    language: 'fa' | 'en' | null;
  }>`
    select p.email, p.told, p.language, e.address as awaited
    from (values (${staffId}::bigint)) as asked (id)
    left join staff_preference p on p.staff_id = asked.id
    left join email_confirmation e on e.staff_id = asked.id and e.ends_at > now()`.execute(db);
  const [row] = rows;
  return {
    email: row?.email ?? undefined,
    awaited: row?.awaited ?? undefined,
    told: row?.told ?? 'daily',
    language: row?.language ?? undefined,
  };
}

/** What she chose; her address stays as it is. */
export async function upsertStaffPreference(
  db: Db,
  staffId: number,
  { told, language }: { told: ToldWhen; language: 'fa' | 'en' },
): Promise<void> {
  await sql`insert into staff_preference (staff_id, told, language) values (${staffId}, ${told}, ${language})
    on conflict (staff_id) do update set told = excluded.told, language = excluded.language`.execute(db);
}

export async function forgetStaffEmail(db: Db, staffId: number): Promise<void> {
  await sql`update staff_preference set email = null where staff_id = ${staffId}`.execute(db);
  await sql`delete from email_confirmation where staff_id = ${staffId}`.execute(db);
}
