import type { ColumnKey } from '../judging/columns.ts';
import type { MappedColumn } from '../judging/suggest-mapping.ts';
import { wordKey } from '../judging/word-key.ts';
import type { RawRow } from '../reading/raw-cell.ts';

/** Where a column that we know stands in the earlier sheet and in the corrected one. */
export type ColumnPair = { key: ColumnKey; base: number; other: number };

/**
 * The columns of a header row that is the earlier one's, wherever they were moved to; undefined where one of them is
 * missing.
 */
export function matchColumns(columns: readonly MappedColumn[], header: RawRow): ColumnPair[] | undefined {
  const texts = Array.from(header.cells, cell => wordKey(cell?.text ?? ''));
  const known = columns.filter(({ key }) => key !== undefined);
  const pairs = known.flatMap(({ key, index, header: text }) => {
    const other = placeOf(texts, wordKey(text), index);
    return key && other >= 0 ? [{ key, base: index, other }] : [];
  });
  return pairs.length === known.length && pairs.length > 0 ? pairs : undefined;
}

/** In its own place first: two columns may bear one name. */
function placeOf(texts: readonly string[], text: string, index: number): number {
  return texts[index] === text ? index : texts.indexOf(text);
}
