import { maxColumns, maxRows } from './limits.ts';
import type { RawCell, RawRow } from './raw-cell.ts';
import { ReadError } from './read-error.ts';

/** Puts the cells of one row in their places. Only content takes memory, never an address. */
export class RowBuilder {
  rowNumber = 0;
  #cells: (RawCell | undefined)[] = [];
  #nextColumn = 0;

  /** `rowNumber` 0: the one after the last. Rows only go down, as they do on the sheet. */
  begin(rowNumber: number): void {
    const previous = this.rowNumber;
    this.rowNumber = rowNumber === 0 ? previous + 1 : rowNumber;
    if (this.rowNumber <= previous) throw new ReadError('corrupt', `row ${rowNumber} comes twice`);
    if (this.rowNumber > maxRows) throw new ReadError('too-many-rows', 'more rows than a sheet can have');
    this.#nextColumn = 0;
  }

  /** `column` -1: the one after the last. */
  put(column: number, cell: RawCell | undefined): void {
    const place = column < 0 ? this.#nextColumn : column;
    this.#nextColumn = place + 1;
    if (cell === undefined) return;
    if (place >= maxColumns) throw new ReadError('too-many-columns', `content in column ${place + 1}`);
    const cells = this.#cells;
    while (cells.length < place) cells.push(undefined);
    if (cells.length === place) cells.push(cell);
    else if (cells[place] === undefined) cells[place] = cell;
    else throw new ReadError('corrupt', `two cells in column ${place + 1} of row ${this.rowNumber}`);
  }

  /** The row, or `undefined` when nothing was put in it. */
  finish(): RawRow | undefined {
    if (this.#cells.length === 0) return undefined;
    const row = { rowNumber: this.rowNumber, cells: this.#cells };
    this.#cells = [];
    return row;
  }
}
