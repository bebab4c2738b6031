import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';

export type Concerned = {
  personId: number;
  primaryMembershipId: number | undefined;
  /**
   * The earliest that was ever said, and none where a case was the first to say one: what one house puts right does not take
   * her own word from her.
   */
  birthDate: Temporal.PlainDate | undefined;
  /** In Tehran, by the database's clock. */
  today: Temporal.PlainDate;
};

/** The membership that a case is about; undefined where the viewer does not see it. */
export async function selectConcerned(
  db: Db,
  { contractId, membershipId }: { contractId: number; membershipId: number },
): Promise<Concerned | undefined> {
  const { rows } = await sql<{
    person_id: number;
    primary_membership_id: number | null;
    birth_date: string | null;
    today: string;
  }>`
    select m.person_id, m.primary_membership_id, (now() at time zone 'Asia/Tehran')::date as today,
      case when not exists (select from membership_correction c where c.contract_id = m.contract_id
          and c.membership_id = m.id and c.field = 'birthDate' and c.before is null)
        then least(m.birth_date, (select min(v.birth_date) from membership_version v
          where v.contract_id = m.contract_id and v.membership_id = m.id)) end as birth_date
    from membership m where m.contract_id = ${contractId} and m.id = ${membershipId}`.execute(db);
  const [row] = rows;
  return (
    row && {
      personId: row.person_id,
      primaryMembershipId: row.primary_membership_id ?? undefined,
      birthDate: row.birth_date === null ? undefined : Temporal.PlainDate.from(row.birth_date),
      today: Temporal.PlainDate.from(row.today),
    }
  );
}

/** Whether the person of a membership of the case's contract signs in already. */
export async function selectMemberActive(db: Db, caseId: number, membershipId: number): Promise<boolean> {
  const { rows } = await sql<{ active: boolean }>`
    select case_member_active(${caseId}, ${membershipId}) as active`.execute(db);
  return rows[0]?.active === true;
}

/** Whether whoever has this national ID signs in already. */
export async function selectIdActive(db: Db, caseId: number, nationalId: string): Promise<boolean> {
  const { rows } = await sql<{ active: boolean }>`
    select case_id_active(${caseId}, 'national', ${nationalId}) as active`.execute(db);
  return rows[0]?.active === true;
}
