import { type ExpressionBuilder, sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { DB } from '../../platform/database-types.ts';
import type { RosterPlace } from './roster-row.store.ts';

export function selectRows(db: Db, { contractId, rosterId }: RosterPlace) {
  return db
    .selectFrom('roster_row as r')
    .selectAll('r')
    .where('r.contract_id', '=', contractId)
    .where('r.roster_id', '=', rosterId)
    .orderBy('r.row_number');
}

export type RosterRowRecord = Awaited<ReturnType<ReturnType<typeof selectRows>['execute']>>[number];

/** By what rows hang together: place in the sheet, IDs, numbers, and names as first and last key joined. */
export type RowTies = {
  between: [number, number];
  ids: readonly string[];
  primaryIds: readonly string[];
  mobiles: readonly string[];
  personnel: readonly string[];
  ibans: readonly string[];
  names: readonly string[];
};

/** One mobile on ten thousand rows is told as well by five hundred of them. */
const mostTied = 500;

/** The rows to which any of these ties leads: those near in the sheet first. */
export function selectRowsTied(db: Db, place: RosterPlace, ties: RowTies) {
  const [from, until] = ties.between;
  const among = (list: readonly string[]) => sql`any(${[...new Set(list)]}::text[])`;
  return selectRows(db, place)
    .where(
      sql<boolean>`(r.row_number between ${from} and ${until} or r.named_id = ${among(ties.ids)}
        or r.primary_named_id = ${among(ties.primaryIds)} or r.mobile = ${among(ties.mobiles)}
        or r.personnel_number = ${among(ties.personnel)} or r.iban = ${among(ties.ibans)}
        or r.first_c2 || r.last_c2 = ${among(ties.names)})`,
    )
    .clearOrderBy()
    .orderBy(sql`abs(r.row_number - ${Math.round((from + until) / 2)}::integer)`)
    .limit(mostTied);
}

export function selectFindings(db: Db, { contractId, rosterId }: RosterPlace, rowNumbers: readonly number[]) {
  return db
    .selectFrom('roster_finding')
    .select(['row_number', 'code', 'column_key', 'severity', 'details', 'accepted_because', 'suggestion'])
    .where('contract_id', '=', contractId)
    .where('roster_id', '=', rosterId)
    .where('row_number', 'in', [...rowNumbers])
    .orderBy('row_number')
    .orderBy('position')
    .execute();
}

/** So many findings behind a place, in the sheet's order. */
export function selectFindingsAfter(
  db: Db,
  { contractId, rosterId }: RosterPlace,
  { row, position, most }: { row: number; position: number; most: number },
) {
  return db
    .selectFrom('roster_finding')
    .select([
      'row_number',
      'position',
      'code',
      'column_key',
      'severity',
      'details',
      'accepted_because',
      'suggestion',
    ])
    .where('contract_id', '=', contractId)
    .where('roster_id', '=', rosterId)
    .where(sql<boolean>`(row_number, position) > (${row}, ${position})`)
    .orderBy('row_number')
    .orderBy('position')
    .limit(most)
    .execute();
}

/** A condition: the row has a finding like this. */
export function hasFinding(
  row: ExpressionBuilder<DB & { r: DB['roster_row'] }, 'r'>,
  { code, severity }: { code?: string | undefined; severity?: string | undefined },
) {
  let found = row
    .selectFrom('roster_finding as f')
    .select('f.row_number')
    .whereRef('f.contract_id', '=', 'r.contract_id')
    .whereRef('f.roster_id', '=', 'r.roster_id')
    .whereRef('f.row_number', '=', 'r.row_number');
  if (code) found = found.where('f.code', '=', code);
  if (severity) found = found.where('f.severity', '=', severity as 'error');
  return row.exists(found);
}

export function selectFindingCounts(db: Db, { contractId, rosterId }: RosterPlace) {
  return db
    .selectFrom('roster_finding')
    .select(['code', 'severity'])
    .select(({ fn }) => fn.countAll<number>().as('rows'))
    .select(({ fn }) => fn.count<number>('suggestion').as('suggested'))
    .where('contract_id', '=', contractId)
    .where('roster_id', '=', rosterId)
    .groupBy(['code', 'severity'])
    .orderBy('rows', 'desc')
    .orderBy('code')
    .execute();
}

export type Shift = { good: number; held: number; merged: number; aside: number };

/** Adds to the counts, instead of counting a million rows for one fix. */
export async function shiftCounts(
  db: Db,
  { contractId, rosterId }: RosterPlace,
  shift: Shift,
): Promise<void> {
  await db
    .updateTable('roster')
    .set(row => ({
      good_count: row('good_count', '+', shift.good),
      held_count: row('held_count', '+', shift.held),
      merged_count: row('merged_count', '+', shift.merged),
      aside_count: row('aside_count', '+', shift.aside),
    }))
    .where('contract_id', '=', contractId)
    .where('id', '=', rosterId)
    .execute();
}
