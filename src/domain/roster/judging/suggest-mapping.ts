import { createHash } from 'node:crypto';
import type { RawRow } from '../reading/raw-cell.ts';
import { type ColumnKey, type RequiredColumn, requiredColumns } from './columns.ts';
import { cutText } from './cut-text.ts';
import { isWeakRelation, isWholeHeader, matchHeader } from './match-header.ts';
import { wordKey } from './word-key.ts';

/** One column of the sheet: what it is headed, and what it is taken for. Without a key it is kept and shown. */
export type MappedColumn = { index: number; header: string; key?: ColumnKey };

/** What somebody decided once for a policyholder's template, by column index; null means "none of ours". */
export type DecidedColumns = ReadonlyMap<number, ColumnKey | null>;

export type SuggestedMapping = {
  columns: MappedColumn[];
  missing: RequiredColumn[];
  /** Several headers claim one column: the first that needs no guess is proposed, a person decides. */
  doubtful: { key: ColumnKey; indexes: number[] }[];
};

/** An index of the database holds no longer ones. */
const longestSignature = 1000;
const shownOfLong = 200;
const longestShownHeader = 300;

/** The same template gives the same signature, whatever keyboard typed it. A mapping is remembered by it. */
export function headerSignature(headers: readonly string[]): string {
  const keys = headers.map(wordKey);
  while (keys.length > 0 && keys.at(-1) === '') keys.pop();
  const signature = keys.join('|');
  if (signature.length <= longestSignature) return signature;
  return `${signature.slice(0, shownOfLong)}… ${createHash('sha256').update(signature).digest('hex')}`;
}

export function headersOf(headerRow: RawRow): string[] {
  return Array.from(headerRow.cells, cell => cutText(cell?.text ?? '', longestShownHeader));
}

/** What each header most likely means; `decided` overrides, column by column. */
export function suggestMapping(headers: readonly string[], decided?: DecidedColumns): SuggestedMapping {
  const taken = new Set(decided?.values());
  const claims = headers.map((header, index) => {
    if (decided?.has(index)) return decided.get(index) ?? undefined;
    const key = matchHeader(header);
    return key && !taken.has(key) ? key : undefined;
  });
  yieldWeakRelations(headers, claims, decided);
  const byKey = Map.groupBy(claims.keys(), index => claims[index]);
  const doubtful = [...byKey].flatMap(([key, indexes]) =>
    key && indexes.length > 1 ? [{ key, indexes }] : [],
  );
  const columns = headers.map((header, index): MappedColumn => {
    const key = claims[index];
    return key && proposed(byKey.get(key), headers) === index ? { index, header, key } : { index, header };
  });
  return { columns, missing: missingColumns(columns), doubtful };
}

/** Without these two no row can be told from another; what else is missing only leaves things unknown. */
export function namesPeople(mapping: Pick<SuggestedMapping, 'missing'>): boolean {
  return mapping.missing.every(key => key === 'primaryNationalId');
}

function proposed(indexes: readonly number[] | undefined, headers: readonly string[]): number | undefined {
  return indexes?.find(index => isWholeHeader(headers[index] ?? '')) ?? indexes?.[0];
}

function missingColumns(columns: readonly MappedColumn[]): RequiredColumn[] {
  const present = new Set(columns.map(column => column.key));
  return requiredColumns.filter(key => {
    const inFullName = (key === 'firstName' || key === 'lastName') && present.has('fullName');
    return !present.has(key) && !inFullName;
  });
}

function yieldWeakRelations(
  headers: readonly string[],
  claims: (ColumnKey | undefined)[],
  decided: DecidedColumns | undefined,
): void {
  const weak = headers.flatMap((header, index) =>
    claims[index] === 'relation' && !decided?.has(index) && isWeakRelation(header) ? [index] : [],
  );
  const strong = claims.some((key, index) => key === 'relation' && !weak.includes(index));
  if (!strong || claims.includes('dependencyClass')) return;
  for (const index of weak) claims[index] = 'dependencyClass';
}
