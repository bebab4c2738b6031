import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import { selectRows } from './find-rows.store.ts';
import type { RosterPlace } from './roster-row.store.ts';

/** A household of more than this is a fault of the file, and is not read to its end. */
const mostOfHousehold = 24;

/** These rows, and those that bear one of these IDs or name it as their primary's. */
export function selectHouseholds(
  db: Db,
  place: RosterPlace,
  { ids, rowNumbers }: { ids: readonly string[]; rowNumbers: readonly number[] },
) {
  const { contractId, rosterId } = place;
  return selectRows(db, place).where(
    'r.row_number',
    'in',
    sql<number>`(
      select n from unnest(${[...rowNumbers]}::integer[]) as n
      union
      select h.row_number from unnest(${[...ids]}::text[]) as i(id) cross join lateral (
        (select x.row_number from roster_row x
          where x.contract_id = ${contractId} and x.roster_id = ${rosterId} and x.named_id = i.id
          order by x.row_number limit 4)
        union all
        (select x.row_number from roster_row x
          where x.contract_id = ${contractId} and x.roster_id = ${rosterId} and x.primary_named_id = i.id
          order by x.row_number limit ${mostOfHousehold})) as h)`,
  );
}

/** Rows with a finding of this kind, by the index of kinds: the file may be long and the kind rare. */
export function selectRowsFound(
  db: Db,
  { contractId, rosterId }: RosterPlace,
  { code, severity, after }: { code: string; severity: 'error' | 'warning' | 'note'; after: number },
) {
  return db
    .selectFrom('roster_finding')
    .select('row_number')
    .distinct()
    .where('contract_id', '=', contractId)
    .where('roster_id', '=', rosterId)
    .where('code', '=', code)
    .where('severity', '=', severity)
    .where('row_number', '>', after)
    .orderBy('row_number');
}
