import { sql } from 'kysely';
import type { Db } from '../../../platform/database.ts';
import type { CaseSubject } from '../case.ts';

/** Of one member and one subject, whoever opened them. */
export type SubjectStanding = {
  /** Under way; the viewer need not be able to see it. */
  openCase: number | undefined;
  ended: number;
};

export async function selectMemberStanding(
  db: Db,
  asked: { membershipId: number; subject: CaseSubject },
): Promise<SubjectStanding> {
  const { rows } = await sql<{ openCase: number | null; ended: number }>`
    select open_case as "openCase", ended
    from correction_standing(${asked.membershipId}, ${asked.subject})`.execute(db);
  return { openCase: rows[0]?.openCase ?? undefined, ended: rows[0]?.ended ?? 0 };
}

type Unlisted = {
  idValue: string;
  membershipTypeId: number;
  subject: CaseSubject;
  heldRow?: { rosterId: number; row: number } | undefined;
};

/** The same of a row that waits, or of somebody whom no roster is known to name, among the cases that the viewer sees. */
export async function selectUnlistedStanding(
  db: Db,
  { idValue, membershipTypeId, subject, heldRow }: Unlisted,
): Promise<SubjectStanding> {
  const whose = heldRow
    ? sql`roster_id = ${heldRow.rosterId} and roster_row = ${heldRow.row}`
    : sql`roster_id is null and id_value = ${idValue} and membership_type_id = ${membershipTypeId}`;
  const { rows } = await sql<{ openCase: number | null; ended: number }>`
    select min(id) filter (where closed_at is null) as "openCase", count(*) filter (where closed_at is not null) as ended
    from correction_case
    where membership_id is null and subject = ${subject} and ${whose}`.execute(db);
  return { openCase: rows[0]?.openCase ?? undefined, ended: rows[0]?.ended ?? 0 };
}

export type OpenCaseHead = {
  id: number;
  subject: CaseSubject;
  openedAt: Date;
  /** Whose case it is. */
  openedByAccount: number | null;
};

/** Everything under way about a person, as far as the viewer sees it. */
export async function selectOpenAbout(
  db: Db,
  { idValue, membershipTypeId }: { idValue: string; membershipTypeId: number },
): Promise<OpenCaseHead[]> {
  const { rows } = await sql<OpenCaseHead>`
    select id, subject, opened_at as "openedAt", opened_by_account as "openedByAccount" from correction_case
    where id_value = ${idValue} and membership_type_id = ${membershipTypeId} and closed_at is null
    order by opened_at`.execute(db);
  return rows;
}

export async function selectAccountOfMember(db: Db, membershipId: number): Promise<number | undefined> {
  const { rows } = await sql<{ id: number | null }>`
    select account_of_member(${membershipId}) as id`.execute(db);
  return rows[0]?.id ?? undefined;
}
