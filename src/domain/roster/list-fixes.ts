import type { Db } from '../../platform/database.ts';
import type { ColumnKey } from './judging/columns.ts';
import type { Roster, StaffName } from './roster.ts';
import { type FixKind, type FixRecord, selectFixes } from './roster-fix.store.ts';

/** `before` and `after` of a cell are its raw texts; of an acceptance `after` is the ID that was accepted, of its taking back `before`. */
export type RowFix = {
  rowNumber: number;
  kind: FixKind;
  column: ColumnKey | undefined;
  before: string | undefined;
  after: string | undefined;
  reason: string | undefined;
  /** Part of an act that was undone, or of the undoing of one. */
  undone: boolean;
  undoes: boolean;
  by: StaffName;
  at: Date;
};

/** What people did to one row, the first first. */
export async function listFixes(db: Db, roster: Roster, rowNumber: number): Promise<RowFix[]> {
  const place = { contractId: roster.contractId, rosterId: roster.id };
  const rows = await selectFixes(db, place).where('f.row_number', '=', rowNumber).execute();
  return rows.map(fixFrom);
}

export function fixFrom(row: FixRecord): RowFix {
  return {
    rowNumber: row.row_number,
    kind: row.kind,
    column: (row.column_key as ColumnKey | null) ?? undefined,
    before: row.before ?? undefined,
    after: row.after ?? undefined,
    reason: row.reason ?? undefined,
    undone: row.undone_by !== null,
    undoes: row.batch_kind === 'undo',
    by: { id: row.staff_id, fa: row.name_fa ?? '', en: row.name_en ?? '' },
    at: row.at,
  };
}
