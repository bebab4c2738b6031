import { batchCharacters, batchRows } from './limits.ts';
import type { RawRow } from './raw-cell.ts';

/** Rows on their way out, handed over when there are many or when they are heavy. */
export class RowBatch {
  #rows: RawRow[] = [];
  #characters = 0;

  add(row: RawRow): void {
    this.#rows.push(row);
    for (const cell of row.cells) {
      if (cell !== undefined) this.#characters += cell.text.length;
    }
  }

  get isFull(): boolean {
    return this.#rows.length >= batchRows || this.#characters >= batchCharacters;
  }

  get isEmpty(): boolean {
    return this.#rows.length === 0;
  }

  take(): RawRow[] {
    const rows = this.#rows;
    this.#rows = [];
    this.#characters = 0;
    return rows;
  }
}
