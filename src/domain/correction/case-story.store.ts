import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { CaseEvent } from './case.ts';

const people =
  sql.raw(`case when s.id is null then null else json_build_object('id', s.id, 'fa', s.name_fa, 'en', s.name_en,
  'organization', json_build_object('id', o.id, 'fa', o.name_fa, 'en', o.name_en)) end as by`);

/** A member of staff with the house she works for. */
export type CaseStaff = {
  id: number;
  fa: string;
  en: string;
  organization: { id: number; fa: string; en: string };
};

type OrNull<T> = { [Key in keyof T]: undefined extends T[Key] ? Exclude<T[Key], undefined> | null : T[Key] };
export type EventRow = OrNull<Omit<CaseEvent, 'staffId'>> & { by: CaseStaff | null };

export async function selectEvents(db: Db, caseId: number): Promise<EventRow[]> {
  const { rows } = await sql<EventRow>`
    select e.position, e.at, e.actor_kind as actor, e.action, e.from_state as "from", e.to_state as "to",
      e.from_turn as "fromTurn", e.to_turn as "toTurn", e.note, e.shown, ${people}
    from correction_event e left join staff s on s.id = e.staff_id left join organization o on o.id = s.organization_id
    where e.case_id = ${caseId} order by e.position`.execute(db);
  return rows;
}

export type ApprovalRow = { revision: number; at: Date; by: CaseStaff | null; organizationId: number };

export async function selectApprovals(db: Db, caseId: number): Promise<ApprovalRow[]> {
  const { rows } = await sql<ApprovalRow>`
    select a.revision, a.at, a.organization_id as "organizationId", ${people}
    from correction_approval a left join staff s on s.id = a.staff_id left join organization o on o.id = s.organization_id
    where a.case_id = ${caseId} order by a.at`.execute(db);
  return rows;
}

export type DiagnosisRow = { reason: string; evidence: Record<string, unknown>; foundAt: Date };

export async function selectDiagnosis(db: Db, caseId: number): Promise<DiagnosisRow | undefined> {
  const { rows } = await sql<DiagnosisRow>`
    select reason, evidence, found_at as "foundAt" from correction_diagnosis where case_id = ${caseId}`.execute(
    db,
  );
  return rows[0];
}

export type ConsentRow = {
  revision: number;
  personId: number;
  askedAt: Date;
  givenAt: Date | null;
  refusedAt: Date | null;
  withdrawnAt: Date | null;
};

export async function selectConsents(db: Db, caseId: number): Promise<ConsentRow[]> {
  const { rows } = await sql<ConsentRow>`
    select revision, person_id as "personId", asked_at as "askedAt", given_at as "givenAt", refused_at as "refusedAt",
      withdrawn_at as "withdrawnAt"
    from correction_consent where case_id = ${caseId} order by revision`.execute(db);
  return rows;
}

export async function selectCaseStaff(db: Db, staffId: number): Promise<CaseStaff | undefined> {
  const { rows } = await sql<{ by: CaseStaff | null }>`
    select ${people} from staff s join organization o on o.id = s.organization_id where s.id = ${staffId}`.execute(
    db,
  );
  return rows[0]?.by ?? undefined;
}
