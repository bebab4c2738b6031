import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { RosterKind } from './roster.ts';
import { type RosterState, statesBefore } from './roster-state.ts';

export type NewRoster = {
  contractId: number;
  kind: RosterKind;
  effectiveOn: Temporal.PlainDate;
  fileName: string;
  sha256: Buffer;
  bytes: number;
  format: string;
  sheets: unknown;
  staffId: number;
};

export async function insertRoster(db: Db, roster: NewRoster): Promise<number> {
  const { id } = await db
    .insertInto('roster')
    .values({
      contract_id: roster.contractId,
      kind: roster.kind,
      effective_on: roster.effectiveOn.toString(),
      file_name: roster.fileName,
      file_sha256: roster.sha256,
      file_bytes: roster.bytes,
      file_format: roster.format as 'xlsx',
      sheets: JSON.stringify(roster.sheets),
      uploaded_by: roster.staffId,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export function selectRosters(db: Db) {
  return db
    .selectFrom('roster as r')
    .leftJoin('staff as u', 'u.id', 'r.uploaded_by')
    .leftJoin('staff as s', 's.id', 'r.submitted_by')
    .leftJoin('staff as d', 'd.id', 'r.decided_by')
    .selectAll('r')
    .select(['u.name_fa as uploaded_fa', 'u.name_en as uploaded_en'])
    .select(['s.name_fa as submitted_fa', 's.name_en as submitted_en'])
    .select(['d.name_fa as decided_fa', 'd.name_en as decided_en']);
}

export type RosterRecord = Awaited<ReturnType<ReturnType<typeof selectRosters>['executeTakeFirstOrThrow']>>;

/** The roster stays as it is until the transaction ends; rows that refer to it may still be written. */
export async function lockRosterRow(db: Db, rosterId: number): Promise<boolean> {
  const row = await db
    .selectFrom('roster')
    .select('id')
    .where('id', '=', rosterId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

type RosterChange = {
  sheet_index?: number;
  header_row?: number;
  columns?: string;
  doubtful_dates?: string[];
  unknown_codes?: string;
  questions?: string;
  habits?: string;
  code_guesses?: string;
  answers?: string;
  good_count?: number;
  held_count?: number;
  merged_count?: number;
  aside_count?: number;
  read_at?: Date;
  applied_at?: Date;
  submitted_by?: number;
  submitted_at?: Date;
  decided_by?: number | null;
  decided_at?: Date | null;
  decision_reason?: string | null;
  approved_joins?: number | null;
  approved_changes?: number | null;
  approved_leaves?: number | null;
  failure?: string | null;
};

/** False when the roster may not go there from where it stands, whoever moved it meanwhile. */
export async function moveRoster(
  db: Db,
  rosterId: number,
  to: RosterState,
  change: RosterChange = {},
): Promise<boolean> {
  const moved = await db
    .updateTable('roster')
    .set({ ...change, state: to })
    .where('id', '=', rosterId)
    .where('state', 'in', statesBefore(to))
    .executeTakeFirst();
  return moved.numUpdatedRows > 0n;
}

export async function enqueueRosterJob(
  db: Db,
  task: 'read-roster' | 'apply-roster' | 'count-roster',
  rosterId: number,
): Promise<void> {
  const payload = JSON.stringify({ rosterId });
  await sql`select enqueue(${task}, ${payload}::json, ${`${task} ${rosterId}`})`.execute(db);
}

export type Progress = { phase: 'reading' | 'settling' | 'applying'; rowsDone: number; share: number };

/** In a transaction of its own, so that others see it while the work's is open. */
export async function noteProgress(
  db: Db,
  { contractId, rosterId, phase, rowsDone, share }: Progress & { contractId: number; rosterId: number },
): Promise<void> {
  await sql`
    insert into roster_progress (contract_id, roster_id, phase, rows_done, share)
    values (${contractId}, ${rosterId}, ${phase}, ${rowsDone}, ${share})
    on conflict (contract_id, roster_id) do update
    set phase = excluded.phase, rows_done = excluded.rows_done, share = excluded.share, updated_at = now()`.execute(
    db,
  );
}

export function selectProgress(db: Db, rosterId: number) {
  return db
    .selectFrom('roster_progress')
    .select(['phase', 'rows_done', 'share'])
    .where('roster_id', '=', rosterId)
    .executeTakeFirst();
}

/** For work that takes longer than any page may; for the rest of the transaction. */
export async function allowLongStatements(db: Db): Promise<void> {
  await sql`set local statement_timeout = '30min'`.execute(db);
}

/** One reading of a roster at a time, until the transaction ends. */
export async function lockReading(db: Db, rosterId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('reading of roster', ${rosterId}))`.execute(db);
}

export async function findState(db: Db, rosterId: number): Promise<RosterState | undefined> {
  const row = await db.selectFrom('roster').select('state').where('id', '=', rosterId).executeTakeFirst();
  return row?.state;
}

export async function analyzeRosters(db: Db): Promise<void> {
  await sql`select analyze_rosters()`.execute(db);
}

export async function saveAnswers(db: Db, rosterId: number, answers: unknown): Promise<void> {
  await db
    .updateTable('roster')
    .set({ answers: JSON.stringify(answers) })
    .where('id', '=', rosterId)
    .execute();
}
