import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import { type PackedFinding, type PackedRow, verdictPosition } from './pack-row.ts';

export type RosterPlace = { contractId: number; rosterId: number };

/** The columns of a packed row as SQL reads them out of JSON. */
const rowFields = {
  row_number: 'integer',
  standing: 'text',
  family: 'text',
  id_type: 'text',
  id_value: 'text',
  named_id: 'text',
  first_name: 'text',
  last_name: 'text',
  first_c1: 'text',
  last_c1: 'text',
  first_c2: 'text',
  last_c2: 'text',
  canon_version: 'integer',
  father_name: 'text',
  certificate_number: 'text',
  birth_date: 'date',
  gender: 'text',
  relation: 'text',
  mobile: 'text',
  personnel_number: 'text',
  iban: 'text',
  plan_id: 'bigint',
  covered_from: 'date',
  covered_until: 'date',
  action: 'text',
  primary_id_type: 'text',
  primary_id_value: 'text',
  primary_named_id: 'text',
  cells: 'jsonb',
  extra: 'jsonb',
  spelling: 'text',
} as const satisfies Record<keyof PackedRow, string>;

const names = Object.keys(rowFields);
const rowNames = sql.raw(names.join(', '));
const rowRecord = sql.raw(
  Object.entries(rowFields)
    .map(pair => pair.join(' '))
    .join(', '),
);
const rowAssignments = sql.raw(names.map(name => `${name} = x.${name}`).join(', '));

/** @param rows a JSON array of `PackedRow`; thousands go in one statement. */
export async function insertRows(db: Db, { contractId, rosterId }: RosterPlace, rows: string): Promise<void> {
  await sql`
    insert into roster_row (contract_id, roster_id, ${rowNames})
    select ${contractId}, ${rosterId}, x.* from json_to_recordset(${rows}::json) as x(${rowRecord})`.execute(
    db,
  );
}

/** @param rows a JSON array of `PackedRow`, of rows that are there. */
export async function rewriteRows(
  db: Db,
  { contractId, rosterId }: RosterPlace,
  rows: PackedRow[],
): Promise<void> {
  await sql`
    update roster_row r set ${rowAssignments}
    from json_to_recordset(${JSON.stringify(rows)}::json) as x(${rowRecord})
    where r.contract_id = ${contractId} and r.roster_id = ${rosterId} and r.row_number = x.row_number`.execute(
    db,
  );
}

/** @param findings a JSON array of `PackedFinding`. */
export async function insertFindings(
  db: Db,
  { contractId, rosterId }: RosterPlace,
  findings: string,
): Promise<void> {
  await sql`
    insert into roster_finding (contract_id, roster_id, row_number, position, code, column_key, severity, details,
      accepted_because, suggestion)
    select ${contractId}, ${rosterId}, x.* from json_to_recordset(${findings}::json) as x(row_number integer,
      position integer, code text, column_key text, severity text, details jsonb, accepted_because text, suggestion jsonb)`.execute(
    db,
  );
}

export async function replaceFindings(
  db: Db,
  place: RosterPlace,
  { rowNumbers, findings }: { rowNumbers: number[]; findings: PackedFinding[] },
): Promise<void> {
  await db
    .deleteFrom('roster_finding')
    .where('contract_id', '=', place.contractId)
    .where('roster_id', '=', place.rosterId)
    .where('row_number', 'in', rowNumbers)
    .execute();
  if (findings.length > 0) await insertFindings(db, place, JSON.stringify(findings));
}

/** @param suggestions a JSON array of `PackedSuggestion`, for the findings of cells, which are written before. */
export async function addSuggestions(
  db: Db,
  { contractId, rosterId }: RosterPlace,
  suggestions: string,
): Promise<void> {
  await sql`
    update roster_finding f set suggestion = x.suggestion
    from json_to_recordset(${suggestions}::json) as x(row_number integer, column_key text, suggestion jsonb)
    where f.contract_id = ${contractId} and f.roster_id = ${rosterId} and f.row_number = x.row_number
      and f.column_key = x.column_key and f.position < ${verdictPosition}`.execute(db);
}

/** @param verdicts a JSON array of `PackedVerdict`. */
export async function applyVerdicts(
  db: Db,
  { contractId, rosterId }: RosterPlace,
  verdicts: string,
): Promise<void> {
  await sql`
    update roster_row r set standing = x.standing, family = x.family
    from json_to_recordset(${verdicts}::json) as x(row_number integer, standing text, family text)
    where r.contract_id = ${contractId} and r.roster_id = ${rosterId} and r.row_number = x.row_number`.execute(
    db,
  );
}

const dayColumns = {
  birthDate: 'birth_date',
  coveredFrom: 'covered_from',
  coveredUntil: 'covered_until',
} as const;

/** Takes back a day that is in doubt after all, with what was said about its cell before. */
export async function withdrawDays(
  db: Db,
  { contractId, rosterId }: RosterPlace,
  { column, rowNumbers }: { column: keyof typeof dayColumns; rowNumbers: number[] },
): Promise<void> {
  const [value, state] = [`{${column},value}`, `{${column},state}`];
  await sql`
    update roster_row set ${sql.ref(dayColumns[column])} = null,
      cells = jsonb_set(cells #- ${value}::text[], ${state}::text[], '"warning"')
    where contract_id = ${contractId} and roster_id = ${rosterId} and row_number = any(${rowNumbers})`.execute(
    db,
  );
  await sql`
    delete from roster_finding where contract_id = ${contractId} and roster_id = ${rosterId}
      and row_number = any(${rowNumbers}) and column_key = ${column}`.execute(db);
}

export async function deleteRows(db: Db, { contractId, rosterId }: RosterPlace): Promise<void> {
  for (const table of ['roster_finding', 'roster_row'] as const)
    await db
      .deleteFrom(table)
      .where('contract_id', '=', contractId)
      .where('roster_id', '=', rosterId)
      .execute();
}

/** Who is a primary of the contract on this day, as an endorsement may name them. */
export function selectPrimaries(db: Db, contractId: number, on: string) {
  return db
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select(['p.id_type', 'p.id_value'])
    .where('m.contract_id', '=', contractId)
    .where('m.standing', '=', 'primary')
    .where('m.covered_until', '>=', on);
}
