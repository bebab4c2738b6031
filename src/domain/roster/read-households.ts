import type { Db } from '../../platform/database.ts';
import { selectFindings } from './find-rows.store.ts';
import { selectHouseholds } from './household.store.ts';
import type { Roster } from './roster.ts';
import { type RosterRow, rosterRowFrom } from './roster-row.ts';

/** These rows and the households of these IDs, each row once, in the sheet's order, with their findings. */
export async function readHouseholds(
  db: Db,
  roster: Roster,
  wanted: { ids: readonly string[]; rowNumbers: readonly number[] },
): Promise<RosterRow[]> {
  const place = { contractId: roster.contractId, rosterId: roster.id };
  const records = await selectHouseholds(db, place, wanted).execute();
  if (records.length === 0) return [];
  const numbers = records.map(record => record.row_number);
  const findings = await selectFindings(db, place, numbers);
  return records.map(record => rosterRowFrom(record, findings, roster.columns));
}
