import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { PackedFinding, PackedRow } from './pack-row.ts';

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
const rowRecord = sql.raw(
  Object.entries(rowFields)
    .map(pair => pair.join(' '))
    .join(', '),
);
const rowAssignments = sql.raw(names.map(name => `${name} = x.${name}`).join(', '));

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

async function insertFindings(
  db: Db,
  { contractId, rosterId }: RosterPlace,
  findings: PackedFinding[],
): Promise<void> {
  await sql`
    insert into roster_finding (contract_id, roster_id, row_number, position, code, column_key, severity, details,
      accepted_because, suggestion)
    select ${contractId}, ${rosterId}, x.* from json_to_recordset(${JSON.stringify(findings)}::json) as x(row_number integer,
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
  if (findings.length > 0) await insertFindings(db, place, findings);
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
