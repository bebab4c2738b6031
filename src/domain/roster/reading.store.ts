import { sql } from 'kysely';
import { copyIn } from '../../platform/copy-in.ts';
import type { Db } from '../../platform/database.ts';
import { verdictPosition } from './pack-row.ts';
import { type ReadingTable, readingColumns } from './reading-tables.ts';
import type { RosterPlace } from './roster-row.store.ts';

/**
 * COPY does not write into tables with row-level security, so lines come into tables of the transaction's own first, and
 * from there into the roster's in one statement a message.
 */
export async function createReadingTables(db: Db): Promise<void> {
  const rows = sql.raw(readingColumns.row.join(', '));
  const findings = sql.raw(readingColumns.finding.join(', '));
  await sql`
    create temp table reading_row on commit drop as select ${rows} from roster_row with no data`.execute(db);
  await sql`
    create temp table reading_finding on commit drop as select ${findings} from roster_finding with no data`.execute(
    db,
  );
  await sql`create temp table reading_verdict (row_number integer, standing text, family text) on commit drop`.execute(
    db,
  );
  await sql`create temp table reading_suggestion (row_number integer, column_key text, suggestion jsonb) on commit drop`.execute(
    db,
  );
  await sql`create temp table reading_withdrawal (row_number integer, column_key text) on commit drop`.execute(
    db,
  );
}

const into: Partial<Record<ReadingTable, string>> = { row: 'roster_row', finding: 'roster_finding' };

/** @param lines of `COPY`, in the order of `readingColumns`. */
export async function storeLines(
  db: Db,
  { contractId, rosterId }: RosterPlace,
  { table, lines }: { table: ReadingTable; lines: Uint8Array },
): Promise<void> {
  const columns = readingColumns[table].join(', ');
  await copyIn(db, `reading_${table} (${columns})`, lines);
  const target = into[table];
  if (!target) return;
  await sql`
    insert into ${sql.table(target)} (contract_id, roster_id, ${sql.raw(columns)})
    select ${contractId}, ${rosterId}, ${sql.raw(columns)} from ${sql.table(`reading_${table}`)}`.execute(db);
  await sql`truncate ${sql.table(`reading_${table}`)}`.execute(db);
}

/** Puts the rows where the whole file has shown them to be; each kind of change in one statement. */
export async function settleRows(db: Db, place: RosterPlace): Promise<void> {
  await sql`analyze reading_verdict, reading_suggestion, reading_withdrawal`.execute(db);
  await moveRows(db, place);
  await withdrawDays(db, place);
  await addSuggestions(db, place);
}

async function moveRows(db: Db, { contractId, rosterId }: RosterPlace): Promise<void> {
  await sql`
    update roster_row r set standing = x.standing, family = x.family
    from reading_verdict x
    where r.contract_id = ${contractId} and r.roster_id = ${rosterId} and r.row_number = x.row_number`.execute(
    db,
  );
}

const dayColumns = {
  birthDate: 'birth_date',
  coveredFrom: 'covered_from',
  coveredUntil: 'covered_until',
} as const;

/** Takes back days that are in doubt after all, with what was said about their cells before. */
async function withdrawDays(db: Db, { contractId, rosterId }: RosterPlace): Promise<void> {
  await sql`
    delete from roster_finding f using reading_withdrawal x
    where f.contract_id = ${contractId} and f.roster_id = ${rosterId} and f.row_number = x.row_number
      and f.column_key = x.column_key and f.position < ${verdictPosition}`.execute(db);
  for (const [column, day] of Object.entries(dayColumns)) {
    const [value, state] = [`{${column},value}`, `{${column},state}`];
    await sql`
      update roster_row r set ${sql.ref(day)} = null,
        cells = jsonb_set(cells #- ${value}::text[], ${state}::text[], '"warning"')
      from reading_withdrawal x
      where x.column_key = ${column} and r.contract_id = ${contractId} and r.roster_id = ${rosterId}
        and r.row_number = x.row_number`.execute(db);
  }
}

/** For the findings of cells, which were written when their cells had been read. */
async function addSuggestions(db: Db, { contractId, rosterId }: RosterPlace): Promise<void> {
  await sql`
    update roster_finding f set suggestion = x.suggestion from reading_suggestion x
    where f.contract_id = ${contractId} and f.roster_id = ${rosterId} and f.row_number = x.row_number
      and f.column_key = x.column_key and f.position < ${verdictPosition}`.execute(db);
}

export async function deleteRows(db: Db, { contractId, rosterId }: RosterPlace): Promise<void> {
  for (const table of ['roster_finding', 'roster_row'] as const)
    await db
      .deleteFrom(table)
      .where('contract_id', '=', contractId)
      .where('roster_id', '=', rosterId)
      .execute();
}
