import { changeRows, type DecideChange, type RowChangeDeps, rowsAtOnce } from './change-rows.ts';
import { editRow } from './edit-row.ts';
import { lockRoster } from './find-roster.ts';
import type { ColumnKey } from './judging/columns.ts';
import { readAgain } from './read-again.ts';
import type { Roster } from './roster.ts';
import { insertBatch } from './roster-batch.store.ts';
import {
  countSuggestedEdits,
  insertSuggestedFixes,
  type SuggestedKind,
  selectSuggestedEdits,
} from './suggested-edit.store.ts';

export type AllOfAKind = SuggestedKind & {
  rosterId: number;
  staffId: number;
  /** How many cells the preview named: what is written is what was shown. */
  cells: number;
};

export type SuggestionsAccepted =
  | { ok: true; rows: number; cells: number; readAgain: boolean }
  | { ok: false; why: 'no-such-roster' | 'not-now' | 'other-number' | 'row-empty' };

/** Accepts every suggestion of one kind as one batch: a few are judged at once, many by reading the file again. */
export async function acceptSuggestions(
  deps: RowChangeDeps,
  { rosterId, staffId, cells: shown, code, onlyHigh }: AllOfAKind,
): Promise<SuggestionsAccepted> {
  const { db } = deps;
  const roster = await lockRoster(db, rosterId);
  if (!roster) return { ok: false, why: 'no-such-roster' };
  if (roster.state !== 'checked') return { ok: false, why: 'not-now' };
  const place = { contractId: roster.contractId, rosterId };
  const kind = { code, onlyHigh };
  const { rows, cells } = await countSuggestedEdits(db, place, kind);
  if (cells !== shown || cells === 0) return { ok: false, why: 'other-number' };
  const batch = { kind: 'suggestions', code } as const;
  if (rows <= rowsAtOnce) {
    const decisions = await decisionsOf(deps, roster, kind);
    const changed = await changeRows(deps, { rosterId, staffId, batch, rows: decisions });
    if (changed.ok) return { ok: true, rows, cells, readAgain: false };
    return { ok: false, why: changed.why === 'row-empty' ? 'row-empty' : 'other-number' };
  }
  const batchId = await insertBatch(db, place, { ...batch, rowCount: rows, fixCount: cells, staffId });
  await insertSuggestedFixes(db, place, { ...kind, batchId, staffId });
  await readAgain(db, rosterId);
  return { ok: true, rows, cells, readAgain: true };
}

async function decisionsOf(
  { db }: RowChangeDeps,
  roster: Roster,
  kind: SuggestedKind,
): Promise<Map<number, DecideChange>> {
  const place = { contractId: roster.contractId, rosterId: roster.id };
  const proposed = await selectSuggestedEdits(db, place, { ...kind, after: 0, most: rowsAtOnce });
  const byRow = Map.groupBy(proposed, ({ row_number }) => row_number);
  return new Map(
    [...byRow].map(([row, edits]): [number, DecideChange] => {
      const texts = Object.fromEntries(
        edits.map(({ column_key, after }) => [column_key as ColumnKey, after]),
      );
      return [row, (record, raw, { columns }) => editRow(record, raw, { columns, edits: texts })];
    }),
  );
}
