import type { Db } from '../../platform/database.ts';
import { selectLivingRows, selectPrimariesAbove, selectPrimaryRows } from './household.store.ts';
import { matchesSearch } from './list-rows.ts';
import type { Roster } from './roster.ts';
import { type RosterRow, rosterRowFrom } from './roster-row.ts';

const nearAbove = 4;
const nearBelow = 2;
const mostFound = 20;

/** Whom a dependent of this row may come under: the primaries around it in the sheet, or those who are searched for. */
export async function listPrimaries(
  db: Db,
  roster: Roster,
  { rowNumber, search }: { rowNumber: number; search?: string | undefined },
): Promise<RosterRow[]> {
  const place = { contractId: roster.contractId, rosterId: roster.id };
  if (search?.trim()) {
    const found = await selectLivingRows(db, place)
      .where('r.family', '=', 'primary')
      .where(matchesSearch(search.trim()))
      .limit(mostFound)
      .execute();
    return found.map(row => rosterRowFrom(row, [], roster.columns)).filter(hasId);
  }
  const above = await selectPrimariesAbove(db, place, rowNumber).limit(nearAbove).execute();
  const below = await selectPrimaryRows(db, place, rowNumber).limit(nearBelow).execute();
  return [...above.toReversed(), ...below].map(row => rosterRowFrom(row, [], roster.columns)).filter(hasId);
}

const hasId = ({ namedId }: RosterRow) => namedId !== undefined;
