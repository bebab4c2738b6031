import type { Db } from '../../platform/database.ts';
import type { CodeColumn } from './judging/column-statistics.ts';
import type { ColumnKey } from './judging/columns.ts';
import type { CodeMeanings } from './judging/judge-row.ts';
import { type DecidedColumns, headerSignature } from './judging/suggest-mapping.ts';
import { findDecided, selectMeanings } from './mapping.store.ts';

/** What somebody decided about a template with these headers, whichever contract it was for. */
export async function rememberedColumns(
  db: Db,
  policyholderId: number,
  headers: readonly string[],
): Promise<DecidedColumns | undefined> {
  const decided = await findDecided(db, { policyholderId, signature: headerSignature(headers) });
  if (!decided) return undefined;
  const entries = Object.entries(decided as Record<string, ColumnKey | null>);
  return new Map(entries.map(([index, key]) => [Number(index), key]));
}

export async function rememberedMeanings(db: Db, policyholderId: number): Promise<CodeMeanings> {
  const rows = await selectMeanings(db, policyholderId);
  const byColumn = Map.groupBy(rows, row => row.column_key);
  const meanings = [...byColumn].map(([column, codes]): [CodeColumn, Record<string, string>] => [
    column,
    Object.fromEntries(codes.map(({ code, meaning }) => [code, meaning])),
  ]);
  return Object.fromEntries(meanings) as CodeMeanings;
}
