import type { Db } from '../../platform/database.ts';
import { type RosterRowRecord, selectRowsAbout, selectRowsOf } from './find-rows.store.ts';
import type { JudgedRow } from './judging/judged-row.ts';
import { namedId } from './pack-row.ts';
import type { RosterPlace } from './roster-row.store.ts';

export type Neighbours = {
  /** Rows whose standing or family may change with the changed row; it is one of them. */
  affected: RosterRowRecord[];
  /** Rows that have a say in it: others with their IDs, and the primaries they name. */
  around: RosterRowRecord[];
};

/** One household and its doubles: a fix in a million rows looks at a dozen. */
export async function gatherNeighbours(
  db: Db,
  place: RosterPlace,
  before: RosterRowRecord,
  after: JudgedRow,
): Promise<Neighbours> {
  const { nationalId, primaryNationalId } = after.cells;
  const ids = present([before.named_id, namedId(nationalId)]);
  const affected = await selectRowsAbout(db, place, ids, before.row_number).execute();
  const mentioned = affected.flatMap(row => [row.named_id, row.primary_named_id]);
  const around = await selectRowsOf(
    db,
    place,
    present([...ids, ...mentioned, namedId(primaryNationalId)]),
  ).execute();
  return { affected, around };
}

function present(ids: readonly (string | null | undefined)[]): string[] {
  return [...new Set(ids.filter(id => id !== null && id !== undefined))];
}
