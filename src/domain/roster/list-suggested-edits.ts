import type { Db } from '../../platform/database.ts';
import type { ColumnKey } from './judging/columns.ts';
import type { Suggestion } from './judging/suggestion.ts';
import type { Roster } from './roster.ts';
import {
  countSuggestedEdits,
  type SuggestedCounts,
  type SuggestedKind,
  selectSuggestedEdits,
} from './suggested-edit.store.ts';

/** One cell that would be written. */
export type SuggestedEdit = {
  rowNumber: number;
  column: ColumnKey;
  before: string;
  after: string;
  suggestion: Suggestion;
};

export type SuggestedEdits = {
  edits: SuggestedEdit[];
  /** For `after`, when there are more. */
  next: number | undefined;
  counts: SuggestedCounts;
  /** Those of high confidence among them. */
  high: SuggestedCounts;
};

const pageRows = 50;

/** What accepting all suggestions of one kind would write, a page at a time. */
export async function listSuggestedEdits(
  db: Db,
  roster: Roster,
  { after = 0, ...kind }: SuggestedKind & { after?: number | undefined },
): Promise<SuggestedEdits> {
  const place = { contractId: roster.contractId, rosterId: roster.id };
  const records = await selectSuggestedEdits(db, place, { ...kind, after, most: pageRows + 1 });
  const numbers = [...new Set(records.map(({ row_number }) => row_number))];
  const last = numbers.length > pageRows ? numbers[pageRows - 1] : undefined;
  const shown = last === undefined ? records : records.filter(({ row_number }) => row_number <= last);
  const high = await countSuggestedEdits(db, place, { code: kind.code, onlyHigh: true });
  return {
    edits: shown.map(record => ({
      rowNumber: record.row_number,
      column: record.column_key as ColumnKey,
      before: record.before,
      after: record.after,
      suggestion: record.suggestion as Suggestion,
    })),
    next: last,
    counts: kind.onlyHigh ? high : await countSuggestedEdits(db, place, kind),
    high,
  };
}
