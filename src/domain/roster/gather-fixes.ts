import type { Db } from '../../platform/database.ts';
import type { ColumnKey } from './judging/columns.ts';
import type { CellEdits } from './judging/edit-cells.ts';
import type { Acceptances } from './judging/vouched-ids.ts';
import { selectFixesInForce } from './roster-fix.store.ts';
import type { RosterPlace } from './roster-row.store.ts';

export type Fixes = { edits: CellEdits; setAside: ReadonlySet<number>; acceptances: Acceptances };

/** Everything people did to the rows of this roster and did not undo, as judging takes it: the last word counts. */
export async function gatherFixes(db: Db, place: RosterPlace): Promise<Fixes> {
  const edits = new Map<number, Partial<Record<ColumnKey, string>>>();
  const setAside = new Set<number>();
  const acceptances = new Map<number, { value: string; reason: string }>();
  const fixes = await selectFixesInForce(db, place).execute();
  for (const { row_number: row, kind, column_key, after, reason } of fixes) {
    if (kind === 'aside') setAside.add(row);
    if (kind === 'put-back') setAside.delete(row);
    if (kind === 'accept') acceptances.set(row, { value: after ?? '', reason: reason ?? '' });
    if (kind === 'cell') edits.set(row, { ...edits.get(row), [column_key as ColumnKey]: after ?? '' });
  }
  return { edits, setAside, acceptances };
}
