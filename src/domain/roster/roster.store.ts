import { type NotNull, sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { RosterKind } from './roster.ts';
import type { RosterPlace } from './roster-row.store.ts';
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
  /** The applied roster whose held rows it carries on. */
  restOf?: number | undefined;
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
      rest_of: roster.restOf ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Rosters that came as files. What a correction case changed is a version of the contract's roster, but no list of people. */
export function selectRosters(db: Db) {
  return db
    .selectFrom('roster as r')
    .leftJoin('staff as u', 'u.id', 'r.uploaded_by')
    .leftJoin('staff as s', 's.id', 'r.submitted_by')
    .leftJoin('staff as d', 'd.id', 'r.decided_by')
    .selectAll('r')
    .select(['u.name_fa as uploaded_fa', 'u.name_en as uploaded_en'])
    .select(['s.name_fa as submitted_fa', 's.name_en as submitted_en'])
    .select(['d.name_fa as decided_fa', 'd.name_en as decided_en'])
    .where('r.case_id', 'is', null)
    .$narrowType<{ file_name: NotNull; file_sha256: NotNull; file_bytes: NotNull; file_format: NotNull }>();
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

/** The same without waiting: false as well for one that somebody is moving or applying just now. */
export async function lockIdleRoster(db: Db, rosterId: number): Promise<boolean> {
  const row = await db
    .selectFrom('roster')
    .select('id')
    .where('id', '=', rosterId)
    .forNoKeyUpdate()
    .skipLocked()
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

export type Progress = {
  phase: 'reading' | 'settling' | 'storing' | 'comparing' | 'applying';
  rowsDone: number;
  /** Of the whole work, 0 to 1. */
  share: number;
};

type ProgressAt = RosterPlace & { at: Date };

/** The work begins; `again` when it was cut off before. */
export async function beginProgress(
  db: Db,
  { contractId, rosterId, at, phase, again }: ProgressAt & { phase: Progress['phase']; again: boolean },
): Promise<void> {
  await sql`
    insert into roster_progress (contract_id, roster_id, phase, started_at, updated_at, again)
    values (${contractId}, ${rosterId}, ${phase}, ${at}, ${at}, ${again})
    on conflict (contract_id, roster_id) do update set phase = excluded.phase, rows_done = 0, share = 0,
      started_at = excluded.started_at, updated_at = excluded.updated_at, again = excluded.again`.execute(db);
}

/** In a transaction of its own, so that others see it while the work's is open. */
export async function noteProgress(
  db: Db,
  { contractId, rosterId, at, phase, rowsDone, share }: ProgressAt & Progress,
): Promise<void> {
  await db
    .updateTable('roster_progress')
    .set({ phase, rows_done: rowsDone, share, updated_at: at })
    .where('contract_id', '=', contractId)
    .where('roster_id', '=', rosterId)
    .execute();
}

export function selectProgress(db: Db, rosterId: number) {
  return db
    .selectFrom('roster_progress')
    .select(['phase', 'rows_done', 'share', 'started_at', 'updated_at', 'again'])
    .where('roster_id', '=', rosterId)
    .executeTakeFirst();
}

/** Which reading this is, from 1; undefined when the roster is past being read. */
export async function beginReading(db: Db, rosterId: number): Promise<number | undefined> {
  const begun = await db
    .updateTable('roster')
    .set(roster => ({ state: 'reading', reading: roster('reading', '+', 1) }))
    .where('id', '=', rosterId)
    .where('state', 'in', ['reading', ...statesBefore('reading')])
    .returning('reading')
    .executeTakeFirst();
  return begun?.reading;
}

/** Somebody may have stopped it, or begun another. */
export async function isReading(db: Db, rosterId: number, reading: number): Promise<boolean> {
  const row = await db
    .selectFrom('roster')
    .select('id')
    .where('id', '=', rosterId)
    .where('reading', '=', reading)
    .where('state', '=', 'reading')
    .executeTakeFirst();
  return row !== undefined;
}

/** The connection's own number at the server. */
export async function findBackend(db: Db): Promise<number> {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
  return rows[0]?.pid ?? 0;
}

/** Ends the statement that another connection of the same role is at, if it is at one. */
export async function cancelStatement(db: Db, backend: number): Promise<void> {
  await sql`select pg_cancel_backend(${backend})`.execute(db);
}

/** For work that takes longer than any page may; for the rest of the transaction. */
export async function allowLongStatements(db: Db): Promise<void> {
  await sql`set local statement_timeout = '30min'`.execute(db);
}

/** One reading of a roster at a time, until the transaction ends. */
export async function lockReading(db: Db, rosterId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('reading of roster', ${rosterId}))`.execute(db);
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
