import type { RawRow } from '../reading/raw-cell.ts';
import { matchHeader } from './match-header.ts';

export const headerRowsSearched = 10;

/** The row among the first ten that has a national-ID column: titles, logos and dates of issue stand above it. */
export function findHeaderRow(firstRows: readonly RawRow[]): RawRow | undefined {
  return firstRows
    .slice(0, headerRowsSearched)
    .find(row => row.cells.some(cell => cell?.kind === 'text' && matchHeader(cell.text) === 'nationalId'));
}
