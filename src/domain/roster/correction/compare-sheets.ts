import type { ColumnKey } from '../judging/columns.ts';
import { type CellEdits, withEdits } from '../judging/edit-cells.ts';
import { headerRowsSearched } from '../judging/find-header-row.ts';
import { isNothing } from '../judging/read-cell-text.ts';
import type { MappedColumn } from '../judging/suggest-mapping.ts';
import { wordKey } from '../judging/word-key.ts';
import type { RawCell, RawRow, Workbook } from '../reading/raw-cell.ts';
import { type StoredCell, storedRaw } from '../stored-cells.ts';
import { alignRows } from './align-rows.ts';
import { type ColumnPair, matchColumns } from './match-columns.ts';
import { correctedText, sameCell } from './same-cell.ts';

export type EarlierSheet = {
  workbook: Workbook;
  sheetIndex: number;
  headerRow: number;
  columns: readonly MappedColumn[];
  /** What people typed over its cells since. */
  edits: CellEdits;
};

/** A cell that the corrected file has otherwise, by the earlier row's number; without a column, a row that it lacks. */
export type CorrectionLine = {
  row_number: number;
  column_key?: ColumnKey;
  before?: string;
  before_cell?: StoredCell;
  after?: string;
};

export type Compared =
  | { ok: true; lines: CorrectionLine[]; cells: number; rows: number; added: number; removed: number }
  /** `unlike`: not this list, or its rows are in another order. `too-many`: more cells than anybody corrects. */
  | { ok: false; why: 'other-columns' | 'unlike' | 'too-many' };

const mostLines = 200_000;
/** A hundred of them a line: names and numbers are shorter, and all is held in memory until it is kept. */
const mostCharacters = 20_000_000;
const fewRows = 20;

/** What a corrected file says otherwise than the earlier one with the fixes made since. */
export async function compareSheets(earlier: EarlierSheet, corrected: Workbook): Promise<Compared> {
  const found = await findSheet(corrected, earlier);
  if (!found) return { ok: false, why: 'other-columns' };
  const { pairs } = found;
  const seen = { both: 0, rows: 0, added: 0, removed: 0, characters: 0 };
  const lines: CorrectionLine[] = [];
  const places = (side: 'base' | 'other') =>
    pairs.filter(({ key }) => key !== 'rowNumber').map(pair => pair[side]);
  const { edits, columns } = earlier;
  const before = rowsBehind(earlier.workbook, earlier, row => withEdits(row, columns, edits));
  const aligned = alignRows(
    people(before, places('base')),
    people(rowsBehind(corrected, found), places('other')),
    {
      rowNumber: row => row.rowNumber,
      alike: alikeBy(pairs),
    },
  );
  for await (const { base, other } of aligned) {
    if (base && other) {
      const changed = changedCells(base, other, pairs);
      seen.both += 1;
      if (changed.length > 0) seen.rows += 1;
      for (const { before = '', after = '' } of changed) seen.characters += before.length + after.length;
      lines.push(...changed);
    } else if (base) {
      seen.removed += 1;
      lines.push({ row_number: base.rowNumber });
    } else seen.added += 1;
    if (lines.length > mostLines || seen.characters > mostCharacters) return { ok: false, why: 'too-many' };
  }
  const { both, added, removed, rows } = seen;
  if (added + removed > Math.max(both, fewRows)) return { ok: false, why: 'unlike' };
  return { ok: true, lines, rows, added, removed, cells: lines.length - removed };
}

type Place = { sheetIndex: number; headerRow: number };

/** The sheet with our header row, which may have moved by a few rows. */
async function findSheet(
  workbook: Workbook,
  { columns, headerRow }: EarlierSheet,
): Promise<(Place & { pairs: ColumnPair[] }) | undefined> {
  for (const sheetIndex of workbook.sheets.keys()) {
    let looked = 0;
    look: for await (const batch of workbook.rows(sheetIndex))
      for (const row of batch) {
        const pairs = matchColumns(columns, row);
        if (pairs) return { sheetIndex, headerRow: row.rowNumber, pairs };
        looked += 1;
        if (looked >= headerRow + headerRowsSearched) break look;
      }
  }
  return undefined;
}

async function* rowsBehind(
  workbook: Workbook,
  { sheetIndex, headerRow }: Place,
  read: (row: RawRow) => RawRow = row => row,
): AsyncGenerator<RawRow, void, undefined> {
  for await (const batch of workbook.rows(sheetIndex))
    for (const row of batch) if (row.rowNumber > headerRow) yield read(row);
}

/** A template's lines with nothing but their numbers are nobody. */
async function* people(
  rows: AsyncIterable<RawRow>,
  places: readonly number[],
): AsyncGenerator<RawRow, void, undefined> {
  for await (const row of rows) if (places.some(at => !isNothing(row.cells[at]?.text ?? ''))) yield row;
}

function alikeBy(pairs: readonly ColumnPair[]): (base: RawRow, other: RawRow) => boolean {
  const of = (...keys: ColumnKey[]) => pairs.filter(({ key }) => keys.includes(key));
  const [ids, names] = [of('nationalId'), of('firstName', 'lastName', 'fullName')];
  const same = (base: RawRow, other: RawRow, by: readonly ColumnPair[]) =>
    by.some(pair => base.cells[pair.base]) &&
    by.every(pair => sameCell(base.cells[pair.base], other.cells[pair.other])) &&
    by.some(
      pair =>
        wordKey(base.cells[pair.base]?.text ?? '') !== '' || /\d/.test(base.cells[pair.base]?.text ?? ''),
    );
  return (base, other) => same(base, other, ids) || same(base, other, names);
}

function changedCells(base: RawRow, other: RawRow, pairs: readonly ColumnPair[]): CorrectionLine[] {
  return pairs.flatMap(({ key, base: at, other: there }): CorrectionLine[] => {
    const [before, after] = [base.cells[at], other.cells[there]];
    if (key === 'rowNumber' || sameCell(before, after)) return [];
    const text = correctedText(after, key);
    return [{ row_number: base.rowNumber, column_key: key, ...beforeOf(before), after: text }];
  });
}

function beforeOf(cell: RawCell | undefined): Pick<CorrectionLine, 'before' | 'before_cell'> {
  if (!cell || cell.kind === 'text') return { before: cell?.text ?? '' };
  return { before: cell.text, before_cell: storedRaw(cell) };
}
