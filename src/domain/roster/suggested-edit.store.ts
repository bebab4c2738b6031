import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { RosterPlace } from './roster-row.store.ts';

export type SuggestedKind = { code: string; onlyHigh: boolean };

/** A cell's text and, where it was no text, what else is kept of it: as `cellBefore` has them. */
const textOf = (cell: string) =>
  sql.raw(
    `case jsonb_typeof(${cell}) when 'string' then ${cell} #>> '{}' else coalesce(${cell} ->> 'raw', '') end`,
  );

/**
 * What the suggestions of one kind would write: one line a cell that would change, in columns that the sheet has. Rows
 * that somebody set aside are left alone; of two suggestions for one cell the first counts.
 */
function proposedEdits({ contractId, rosterId }: RosterPlace, { code, onlyHigh }: SuggestedKind) {
  return sql`
    select p.row_number, p.column_key, p.after, p.suggestion, ${textOf('r.cells -> p.column_key')} as before,
      case when r.cells -> p.column_key ? 'kind' then (r.cells -> p.column_key) - 'value' - 'state' end as before_cell
    from (
      select distinct on (f.row_number, e.key) f.row_number, e.key as column_key, e.value as after, f.suggestion
      from roster_finding f cross join lateral jsonb_each_text(f.suggestion -> 'edits') e
      where f.contract_id = ${contractId} and f.roster_id = ${rosterId} and f.code = ${code}
        and f.suggestion is not null and f.accepted_because is null
        and (not ${onlyHigh} or f.suggestion ->> 'confidence' = 'high')
      order by f.row_number, e.key, f.position
    ) p
    join roster o on o.contract_id = ${contractId} and o.id = ${rosterId}
      and o.columns @> jsonb_build_array(jsonb_build_object('key', p.column_key))
    join roster_row r on r.contract_id = ${contractId} and r.roster_id = ${rosterId} and r.row_number = p.row_number
      and r.standing <> 'aside'
    where ${textOf('r.cells -> p.column_key')} <> p.after`;
}

export type SuggestedCounts = { rows: number; cells: number };

export async function countSuggestedEdits(
  db: Db,
  place: RosterPlace,
  kind: SuggestedKind,
): Promise<SuggestedCounts> {
  const { rows } = await sql<SuggestedCounts>`
    select count(distinct row_number) as rows, count(*) as cells
    from (${proposedEdits(place, kind)}) e`.execute(db);
  return rows[0] ?? { rows: 0, cells: 0 };
}

export type SuggestedEditRecord = {
  row_number: number;
  column_key: string;
  before: string;
  after: string;
  suggestion: unknown;
};

/** Whole rows, in the sheet's order. */
export async function selectSuggestedEdits(
  db: Db,
  place: RosterPlace,
  { after, most, ...kind }: SuggestedKind & { after: number; most: number },
): Promise<SuggestedEditRecord[]> {
  const { rows } = await sql<SuggestedEditRecord>`
    with edits as (${proposedEdits(place, kind)})
    select row_number, column_key, before, after, suggestion from edits
    where row_number in (
      select distinct row_number from edits where row_number > ${after} order by row_number limit ${most})
    order by row_number, column_key`.execute(db);
  return rows;
}

/** All of them at once, as fixes of a batch. */
export async function insertSuggestedFixes(
  db: Db,
  place: RosterPlace,
  { batchId, staffId, ...kind }: SuggestedKind & { batchId: number; staffId: number },
): Promise<void> {
  await sql`
    insert into roster_fix (contract_id, roster_id, batch_id, staff_id, row_number, kind, column_key, before, before_cell,
      after)
    select ${place.contractId}, ${place.rosterId}, ${batchId}, ${staffId}, e.row_number, 'cell', e.column_key, e.before,
      e.before_cell, e.after
    from (${proposedEdits(place, kind)}) e order by e.row_number, e.column_key`.execute(db);
}
