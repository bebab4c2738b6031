import { neighbouringIds } from '../../persian/neighbouring-ids.ts';
import type { Db } from '../../platform/database.ts';
import { type RosterRowRecord, type RowTies, selectRowsTied } from './find-rows.store.ts';
import type { JudgedRow } from './judging/judged-row.ts';
import { nameKey } from './judging/name-key.ts';
import { namedId } from './pack-row.ts';
import type { RosterPlace } from './roster-row.store.ts';

export type Neighbours = {
  /** Rows of which something else may be said when this one changes; it is one of them. */
  affected: RosterRowRecord[];
  /** Rows that have a say in it: whom they name, their households, who has their numbers. */
  around: RosterRowRecord[];
};

/** As far as a row looks up and down the sheet: for the primary above it, and for a column that has moved. */
const rowsLookedAt = 15;

/** Two or three households and the rows around: a fix in a million rows looks at a few dozen. */
export async function gatherNeighbours(
  db: Db,
  place: RosterPlace,
  before: RosterRowRecord,
  after: JudgedRow,
): Promise<Neighbours> {
  const { cells } = after;
  const own = present([before.named_id, namedId(cells.nationalId)]);
  const named = present([before.primary_named_id, namedId(cells.primaryNationalId)]);
  const nearOwn = own.flatMap(misspellings);
  const { row_number: at } = before;
  const affected = await selectRowsTied(db, place, {
    between: [at - rowsLookedAt, at + rowsLookedAt],
    ids: [...own, ...named, ...named.flatMap(misspellings)],
    primaryIds: [...own, ...named, ...nearOwn],
    mobiles: present([before.mobile, cells.mobile?.value]),
    personnel: present([before.personnel_number, cells.personnelNumber?.value]),
    ibans: present([before.iban, cells.iban?.value]),
    names: [],
  }).execute();
  return { affected, around: await selectRowsTied(db, place, tiesOf(affected, named)).execute() };
}

function tiesOf(rows: readonly RosterRowRecord[], named: readonly string[]): RowTies {
  const primaries = present(rows.map(row => row.primary_named_id));
  const ids = present([...rows.map(row => row.named_id), ...primaries, ...named]);
  const numbers = rows.map(row => row.row_number);
  return {
    between: [Math.min(...numbers) - rowsLookedAt, Math.max(...numbers) + rowsLookedAt],
    ids: [...ids, ...primaries.flatMap(misspellings)],
    primaryIds: [...ids, ...ids.flatMap(misspellings)],
    mobiles: present(rows.map(row => row.mobile)),
    personnel: present(rows.map(row => row.personnel_number)),
    ibans: present(rows.map(row => row.iban)),
    names: rows.map(row => nameKey(row.father_name ?? undefined) + (row.last_c2 ?? '')),
  };
}

const nationalId = /^[0-9]{10}$/;

function misspellings(id: string): string[] {
  return nationalId.test(id) ? neighbouringIds(id).map(({ value }) => value) : [];
}

function present(values: readonly (string | null | undefined)[]): string[] {
  return [...new Set(values.filter(value => value !== null && value !== undefined))];
}
