import { maxColumns, maxRows } from './limits.ts';
import type { RawCell, RawRow } from './raw-cell.ts';
import { ReadError } from './read-error.ts';

/** Puts the cells of one row in their places. Only content takes memory, never an address. */
export class RowBuilder {
  rowNumber = 0;
  /** As wide as the widest row so far: copying it is cheaper than letting every row grow. */
  readonly #blank: (RawCell | undefined)[] = [];
  #cells: (RawCell | undefined)[] = [];
  #width = 0;
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
    if (place >= this.#cells.length) this.#widen(place);
    if (this.#cells[place] !== undefined) {
      throw new ReadError('corrupt', `two cells in column ${place + 1} of row ${this.rowNumber}`);
    }
    this.#cells[place] = cell;
    if (place >= this.#width) this.#width = place + 1;
  }

  /** The row, or `undefined` when nothing was put in it. */
  finish(): RawRow | undefined {
    if (this.#width === 0) return undefined;
    const cells = this.#cells;
    if (cells.length > this.#width) cells.length = this.#width;
    this.#cells = this.#blank.slice();
    this.#width = 0;
    return { rowNumber: this.rowNumber, cells };
  }

  #widen(place: number): void {
    if (place >= maxColumns) throw new ReadError('too-many-columns', `content in column ${place + 1}`);
    while (this.#blank.length <= place) this.#blank.push(undefined);
    while (this.#cells.length <= place) this.#cells.push(undefined);
  }
}
