import type { Db } from '../../../platform/database.ts';
import { selectFindingsAfter } from '../find-rows.store.ts';
import type { Roster } from '../roster.ts';
import { findingFrom, type RowFinding } from '../roster-row.ts';

const atOnce = 2000;

/** Every finding of a roster in the sheet's order, however many. */
export async function* listFindings(
  db: Db,
  { contractId, id: rosterId }: Roster,
): AsyncGenerator<{ rowNumber: number; finding: RowFinding }, void, undefined> {
  let after = { row: 0, position: -1 };
  for (;;) {
    const findings = await selectFindingsAfter(db, { contractId, rosterId }, { ...after, most: atOnce });
    for (const record of findings) yield { rowNumber: record.row_number, finding: findingFrom(record) };
    const last = findings.at(-1);
    if (!last || findings.length < atOnce) return;
    after = { row: last.row_number, position: last.position };
  }
}
