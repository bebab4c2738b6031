import type { CanonicalName } from '../../persian/canonical-name.ts';
import { type ColumnKey, columnKeys } from './judging/columns.ts';
import type { CellState, JudgedCell } from './judging/judged-cell.ts';
import type { JudgedCells } from './judging/judged-row.ts';
import type { MappedColumn } from './judging/suggest-mapping.ts';
import type { RawCell, RawRow } from './reading/raw-cell.ts';

/**
 * A cell as the database keeps it: its raw text alone where that is all there is to say, which is most cells of most
 * files; `kind`, `serial` and `date` only where the file held no text, so that the row can be judged again.
 */
export type StoredCell =
  | string
  | {
      raw: string;
      value?: string;
      state?: Exclude<CellState, 'ok'>;
      kind?: Exclude<RawCell['kind'], 'text'>;
      serial?: number;
      date?: string;
    };
export type StoredCells = Partial<Record<ColumnKey, StoredCell>>;
/** Cells of columns that nobody has a name for, by column index. */
export type ExtraCells = Record<string, string>;

/** A cell as people see it: what stood there, and what is taken from it where that differs. */
export type RosterCell = { key: ColumnKey; raw: string; value: string | undefined; state: CellState };

/** Blank cells are left out. */
export function storeCells(
  cells: Partial<JudgedCells>,
  rawRow: RawRow,
  columns: readonly MappedColumn[],
): StoredCells {
  const stored: StoredCells = {};
  for (const { key, index } of columns) {
    const cell = key && cells[key];
    if (key && cell && (cell.raw !== '' || cell.state !== 'ok'))
      stored[key] = storeCell(cell, rawRow.cells[index]);
  }
  return stored;
}

function storeCell(cell: JudgedCell<unknown>, raw: RawCell | undefined): StoredCell {
  const value = cell.value === undefined ? undefined : shownValue(cell.value);
  const isText = raw === undefined || raw.kind === 'text';
  if (isText && cell.state === 'ok' && value === cell.raw) return cell.raw;
  return {
    raw: cell.raw,
    ...(value !== undefined && { value }),
    ...(cell.state !== 'ok' && { state: cell.state }),
    ...(!isText && { kind: raw.kind }),
    ...(raw?.serial !== undefined && { serial: raw.serial }),
    ...(raw?.date !== undefined && { date: raw.date }),
  };
}

/** One text for a value of any column: names as displayed, days as ISO, IDs by their digits. */
function shownValue(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if ('display' in value) return (value as CanonicalName).display;
  if ('first' in value && 'last' in value)
    return `${(value.first as CanonicalName).display} ${(value.last as CanonicalName).display}`;
  return 'type' in value && 'value' in value ? String(value.value) : String(value);
}

/** In the order in which rosters are usually written; columns that the sheet lacks are absent. */
export function readStoredCells(stored: StoredCells, columns: readonly MappedColumn[]): RosterCell[] {
  const present = new Set(columns.map(({ key }) => key));
  return columnKeys
    .filter(key => present.has(key))
    .map((key): RosterCell => {
      const cell = stored[key] ?? { raw: '' };
      if (typeof cell === 'string') return { key, raw: cell, value: cell, state: 'ok' };
      return { key, raw: cell.raw, value: cell.value, state: cell.state ?? 'ok' };
    });
}

/** The row as the file held it, with the fixes made so far. */
export function rawRowFrom(
  row: { row_number: number; cells: StoredCells; extra: ExtraCells | null },
  columns: readonly MappedColumn[],
): RawRow {
  const cells: (RawCell | undefined)[] = [];
  for (const { key, index } of columns) {
    const extra = row.extra?.[index];
    const stored = key ? row.cells[key] : extra;
    cells[index] = stored === undefined ? undefined : rawCellFrom(stored);
  }
  return { rowNumber: row.row_number, cells: Array.from(cells) };
}

/** What stood in a cell before it is written over; more than its text only where it was no text. */
export function cellBefore(cell: StoredCell | undefined): { before: string; beforeCell?: StoredCell } {
  if (cell === undefined || typeof cell === 'string') return { before: cell ?? '' };
  const { raw, kind, serial, date } = cell;
  if (kind === undefined) return { before: raw };
  const day = { ...(serial !== undefined && { serial }), ...(date !== undefined && { date }) };
  return { before: raw, beforeCell: { raw, kind, ...day } };
}

/** A cell that is no text, as the database keeps it without what was taken from it. */
export function storedRaw({ text, kind, serial, date }: RawCell): StoredCell {
  if (kind === 'text') return text;
  const day = { ...(serial !== undefined && { serial }), ...(date !== undefined && { date }) };
  return { raw: text, kind, ...day };
}

export function rawCellFrom(stored: StoredCell): RawCell | undefined {
  if (typeof stored === 'string') return stored === '' ? undefined : { text: stored, kind: 'text' };
  const { raw, kind = 'text', serial, date } = stored;
  if (raw === '' && kind === 'text') return undefined;
  return { text: raw, kind, ...(serial !== undefined && { serial }), ...(date !== undefined && { date }) };
}
