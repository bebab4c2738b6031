import type { JudgedCells, JudgedRow } from './judged-row.ts';
import { type DateColumn, dateColumns } from './row-facts.ts';

/** What a date column has been filled with so far, over the whole file. */
export type DateColumnStatistics = { filled: number; jalaliTexts: number; dateCells: number };

/** What only a whole column can tell. Fed row by row, it holds no row. */
export type ColumnStatistics = {
  dates: Record<DateColumn, DateColumnStatistics>;
  /** How many rows use each code that nobody has explained yet, by column. */
  unknownCodes: Record<CodeColumn, Map<string, number>>;
};

export type CodeColumn = 'gender' | 'relation' | 'dependencyClass';
const codeColumns = ['gender', 'relation', 'dependencyClass'] as const satisfies CodeColumn[];

/** Beyond this share of Jalali texts, date cells stand where somebody typed Jalali dates too. */
const jalaliShare = 0.05;

export function createStatistics(): ColumnStatistics {
  const empty = () => ({ filled: 0, jalaliTexts: 0, dateCells: 0 });
  return {
    dates: { birthDate: empty(), coveredFrom: empty(), coveredUntil: empty() },
    unknownCodes: { gender: new Map(), relation: new Map(), dependencyClass: new Map() },
  };
}

export function countRow(statistics: ColumnStatistics, { cells }: JudgedRow): void {
  for (const column of dateColumns) countDate(statistics.dates[column], cells[column]);
  for (const column of codeColumns) countCode(statistics.unknownCodes[column], cells[column]);
}

export function doubtfulDateColumns({ dates }: ColumnStatistics): DateColumn[] {
  return dateColumns.filter(column => {
    const { filled, jalaliTexts, dateCells } = dates[column];
    return dateCells > 0 && jalaliTexts > jalaliShare * filled;
  });
}

/** Birth dates are written by the Persian calendar here, so that a Gregorian one stands out. */
export function hasJalaliBirths({ dates }: ColumnStatistics): boolean {
  return dates.birthDate.jalaliTexts * 2 > dates.birthDate.filled;
}

function countDate(statistics: DateColumnStatistics, cell: JudgedCells[DateColumn] | undefined): void {
  if (!cell?.writtenAs) return;
  statistics.filled += 1;
  if (cell.writtenAs === 'jalali-text') statistics.jalaliTexts += 1;
  if (cell.writtenAs === 'date-cell') statistics.dateCells += 1;
}

function countCode(codes: Map<string, number>, cell: JudgedCells[CodeColumn] | undefined): void {
  const finding = cell?.finding;
  if (!finding || !('code' in finding.details)) return;
  const { code } = finding.details;
  codes.set(code, (codes.get(code) ?? 0) + 1);
}
