import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { CorrectionCase } from './case.ts';

const columns = sql.raw(`c.id, c.tracking_code as "trackingCode", c.origin, c.subject, c.state, c.turn,
  c.turn_since as "turnSince", c.due_at as "dueAt", c.escalations, c.assignee_id as "assigneeId", c.asked_by as "askedBy",
  c.membership_type_id as "membershipTypeId", c.contract_id as "contractId", c.membership_id as "membershipId",
  c.roster_id as "rosterId", c.roster_row as "rosterRow",
  c.id_type as "idType", c.id_value as "idValue", c.first_name as "firstName", c.last_name as "lastName", c.mobile,
  c.mobile_proven as "mobileProven", c.language, c.told, c.employer_named as "employerNamed",
  c.opened_by_account as "openedByAccount", c.opened_by_staff as "openedByStaff", c.opened_at as "openedAt", c.revision,
  c.needs_second as "needsSecond", c.needs_consent as "needsConsent", c.needs_letter as "needsLetter",
  c.apply_after as "applyAfter", c.endorsement_id as "endorsementId", c.outcome, c.rejection, c.objected,
  c.closed_at as "closedAt"`);

/** Every absent value as null, and the held row in its two columns. */
type CaseRow = {
  [Key in keyof Omit<CorrectionCase, 'heldRow'>]: undefined extends CorrectionCase[Key]
    ? Exclude<CorrectionCase[Key], undefined> | null
    : CorrectionCase[Key];
} & { rosterId: number | null; rosterRow: number | null };

function caseFrom({ rosterId, rosterRow, ...row }: CaseRow): CorrectionCase {
  const present = Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value ?? undefined]));
  const heldRow = rosterId !== null && rosterRow !== null ? { rosterId, row: rosterRow } : undefined;
  return { ...(present as unknown as Omit<CorrectionCase, 'heldRow'>), heldRow };
}

export async function selectCase(db: Db, caseId: number): Promise<CorrectionCase | undefined> {
  const { rows } =
    await sql<CaseRow>`select ${columns} from correction_case c where c.id = ${caseId}`.execute(db);
  return rows[0] && caseFrom(rows[0]);
}

/** Whoever else wants to move it waits until this transaction ends. */
export async function lockCase(db: Db, caseId: number): Promise<CorrectionCase | undefined> {
  const { rows } = await sql<CaseRow>`
    select ${columns} from correction_case c where c.id = ${caseId} for update`.execute(db);
  return rows[0] && caseFrom(rows[0]);
}

export async function selectCaseByCode(db: Db, trackingCode: string): Promise<CorrectionCase | undefined> {
  const { rows } = await sql<CaseRow>`
    select ${columns} from correction_case c where c.tracking_code = ${trackingCode}`.execute(db);
  return rows[0] && caseFrom(rows[0]);
}

export async function selectCasesOfAccount(db: Db, accountId: number): Promise<CorrectionCase[]> {
  const { rows } = await sql<CaseRow>`
    select ${columns} from correction_case c where c.opened_by_account = ${accountId}
    order by c.turn is distinct from 'member', c.closed_at is not null, coalesce(c.closed_at, c.opened_at) desc, c.id desc
    limit 100`.execute(db);
  return rows.map(caseFrom);
}

export type NewCase = Pick<
  CorrectionCase,
  | 'trackingCode'
  | 'origin'
  | 'subject'
  | 'membershipTypeId'
  | 'contractId'
  | 'membershipId'
  | 'idType'
  | 'idValue'
  | 'firstName'
  | 'lastName'
  | 'mobile'
  | 'mobileProven'
  | 'language'
  | 'told'
  | 'employerNamed'
  | 'openedByAccount'
  | 'openedByStaff'
> & { openingKey: Buffer | undefined; at: Date; heldRow?: CorrectionCase['heldRow'] };

/** Waits to be sorted. Undefined: there is one already that was opened from the same. */
export async function insertCase(db: Db, asked: NewCase): Promise<number | undefined> {
  const made = await db
    .insertInto('correction_case')
    .values({
      tracking_code: asked.trackingCode,
      origin: asked.origin,
      subject: asked.subject,
      state: 'sorting',
      turn_since: asked.at,
      membership_type_id: asked.membershipTypeId,
      contract_id: asked.contractId ?? null,
      membership_id: asked.membershipId ?? null,
      roster_id: asked.heldRow?.rosterId ?? null,
      roster_row: asked.heldRow?.row ?? null,
      id_type: asked.idType,
      id_value: asked.idValue,
      first_name: asked.firstName,
      last_name: asked.lastName,
      mobile: asked.mobile ?? null,
      mobile_proven: asked.mobileProven,
      language: asked.language,
      told: asked.told ?? null,
      employer_named: asked.employerNamed ?? null,
      opened_by_account: asked.openedByAccount ?? null,
      opened_by_staff: asked.openedByStaff ?? null,
      opening_key: asked.openingKey ?? null,
      opened_at: asked.at,
    })
    .onConflict(conflict => conflict.column('opening_key').doNothing())
    .returning('id')
    .executeTakeFirst();
  return made?.id;
}

/** Everything of a case that moves; undefined leaves a value, null takes it away. */
export type CasePatch = Partial<{
  state: CorrectionCase['state'];
  turn: CorrectionCase['turn'] | null;
  turn_since: Date;
  due_at: Date | null;
  escalations: number;
  assignee_id: number | null;
  asked_by: CorrectionCase['askedBy'] | null;
  contract_id: number | null;
  membership_id: number | null;
  roster_id: number | null;
  roster_row: number | null;
  revision: number;
  needs_second: boolean;
  needs_consent: boolean;
  needs_letter: boolean;
  apply_after: Date | null;
  endorsement_id: number | null;
  outcome: CorrectionCase['outcome'] | null;
  rejection: CorrectionCase['rejection'] | null;
  objected: boolean;
  closed_at: Date | null;
  resume_hash: Buffer | null;
  resume_until: Date | null;
}>;

export async function updateCase(db: Db, caseId: number, patch: CasePatch): Promise<void> {
  await db.updateTable('correction_case').set(patch).where('id', '=', caseId).execute();
}

/** The organizations that have approved what is proposed now. */
export async function selectApprovers(
  db: Db,
  { id, revision }: Pick<CorrectionCase, 'id' | 'revision'>,
): Promise<number[]> {
  const rows = await db
    .selectFrom('correction_approval')
    .select('organization_id')
    .distinct()
    .where('case_id', '=', id)
    .where('revision', '=', revision)
    .execute();
  return rows.map(row => row.organization_id);
}

type Told = { job: 'tell-correction' | 'sort-correction' | 'apply-correction'; caseId: number };

/** Handed over in the caller's transaction. */
export async function enqueueCaseJob(
  db: Db,
  { job, caseId, position }: Told & { position?: number },
): Promise<void> {
  const key = [job, caseId, position ?? ''].join(':');
  await sql`select enqueue(${job}, ${JSON.stringify({ caseId, position })}::json, ${key})`.execute(db);
}

/** Approved and not applied although their moment has come: whatever was to do it is lost, or came too early. */
export async function selectDueApprovals(db: Db, { at, approvedBefore }: { at: Date; approvedBefore: Date }) {
  const { rows } = await sql<{ id: number }>`
    select id from correction_case
    where state = 'approved' and turn_since <= ${approvedBefore} and coalesce(apply_after, turn_since) <= ${at}
    order by turn_since, id limit 1000`.execute(db);
  return rows.map(({ id }) => id);
}
