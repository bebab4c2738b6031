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

/** Rows that say something of a family: neither repeated nor set aside. */
export function selectLivingRows(db: Db, place: RosterPlace, after = 0) {
  return selectRows(db, place).where('r.row_number', '>', after).where('r.standing', 'in', ['good', 'held']);
}

export function selectPrimaryRows(db: Db, place: RosterPlace, after: number) {
  return selectLivingRows(db, place, after).where('r.family', '=', 'primary');
}

/** The nearest first. */
export function selectPrimariesAbove(db: Db, place: RosterPlace, rowNumber: number) {
  return selectLivingRows(db, place)
    .where('r.family', '=', 'primary')
    .where('r.row_number', '<', rowNumber)
    .clearOrderBy()
    .orderBy('r.row_number', 'desc');
}

/** Numbers of rows with an error or a warning, by the index of what is open. */
export function selectNumbersInDoubt(db: Db, { contractId, rosterId }: RosterPlace, after: number) {
  return db
    .selectFrom('roster_finding')
    .select('row_number')
    .distinct()
    .where('contract_id', '=', contractId)
    .where('roster_id', '=', rosterId)
    .where('severity', '<>', sql<'note'>`'note'`)
    .where('row_number', '>', after)
    .orderBy('row_number');
}

/** Of these rows those that lead their household: no earlier row of it has anything open. Looked up one by one. */
export function selectLeadingOf(db: Db, place: RosterPlace, rowNumbers: readonly number[]) {
  const { contractId, rosterId } = place;
  const head = sql`case r.family when 'primary' then r.named_id else r.primary_named_id end`;
  const noneEarlier = (id: string, family: string) => sql<boolean>`(select true from roster_row e
    where e.contract_id = ${contractId} and e.roster_id = ${rosterId} and ${sql.ref(`e.${id}`)} = ${head}
      and e.family = ${family} and e.standing in ('good', 'held') and e.row_number < r.row_number
      and exists (select from roster_finding f where f.contract_id = ${contractId} and f.roster_id = ${rosterId}
        and f.row_number = e.row_number and f.severity <> 'note')
    limit 1) is null`;
  return selectLivingRows(db, place)
    .where('r.row_number', '=', sql<number>`any(${[...rowNumbers]}::integer[])`)
    .where(noneEarlier('named_id', 'primary'))
    .where(noneEarlier('primary_named_id', 'dependent'));
}

/** Dependents about whose primary something is wrong, by an index of such findings. */
export function selectRowsAlone(db: Db, place: RosterPlace, after: number) {
  const { contractId, rosterId } = place;
  return selectLivingRows(db, place, after)
    .where('r.family', '=', 'dependent')
    .where(
      sql<boolean>`exists (select from roster_finding f
        where f.contract_id = ${contractId} and f.roster_id = ${rosterId} and f.row_number = r.row_number
          and f.severity <> 'note' and f.column_key = 'primaryNationalId')`,
    );
}
