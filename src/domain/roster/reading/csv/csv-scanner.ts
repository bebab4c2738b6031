import { maxCellCharacters } from '../limits.ts';
import type { RawCell, RawRow } from '../raw-cell.ts';
import { ReadError } from '../read-error.ts';
import { RowBatch } from '../row-batch.ts';
import { RowBuilder } from '../row-builder.ts';
import type { Delimiter } from './detect-delimiter.ts';

const quote = 0x22;
const carriageReturn = 0x0d;
const lineFeed = 0x0a;

/** Turns text in pieces of any size into batches of rows. */
export class CsvScanner {
  readonly #batch = new RowBatch();
  #full: RawRow[][] = [];
  readonly #delimiter: number;
  readonly #row = new RowBuilder();
  #field = '';
  #inQuotes = false;
  /** The last character was a quote within quotes: it ends them, or is the first of two that mean one. */
  #afterQuote = false;
  #afterReturn = false;
  #inRow = false;

  constructor(delimiter: Delimiter) {
    this.#delimiter = delimiter.charCodeAt(0);
  }

  feed(text: string): void {
    let from = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      const special =
        code === quote || code === this.#delimiter || code === lineFeed || code === carriageReturn;
      if (!special && !this.#afterQuote && !this.#afterReturn) continue;
      this.#append(text.slice(from, at));
      from = this.#take(code) ? at + 1 : at;
    }
    this.#append(text.slice(from));
  }

  /** The batches that have become full. */
  drain(): RawRow[][] {
    const full = this.#full;
    this.#full = [];
    return full;
  }

  /** The end of the file: the rest of the rows. */
  finish(): RawRow[][] {
    if (this.#inQuotes && !this.#afterQuote) throw new ReadError('truncated', 'quotes that are never closed');
    if (this.#inRow || this.#field !== '') this.#endRow();
    return this.#batch.isEmpty ? this.drain() : [...this.drain(), this.#batch.take()];
  }

  #append(text: string): void {
    if (text === '') return;
    this.#field += text;
    if (this.#field.length > maxCellCharacters) throw new ReadError('corrupt', 'a cell of endless length');
  }

  /** True when the character has been dealt with, false when it belongs to the field. */
  #take(code: number): boolean {
    const afterReturn = this.#afterReturn;
    this.#afterReturn = false;
    if (afterReturn && code === lineFeed) return true;
    if (this.#afterQuote) {
      this.#afterQuote = false;
      if (code === quote) return false;
      this.#inQuotes = false;
    }
    if (this.#inQuotes) {
      this.#afterQuote = code === quote;
      return this.#afterQuote;
    }
    return this.#takeBare(code);
  }

  #takeBare(code: number): boolean {
    if (code === quote) {
      this.#inQuotes = this.#field === '';
      return this.#inQuotes;
    }
    if (code === this.#delimiter) {
      this.#endField();
      this.#inRow = true;
      return true;
    }
    if (code !== lineFeed && code !== carriageReturn) return false;
    this.#endRow();
    this.#afterReturn = code === carriageReturn;
    return true;
  }

  #endField(): void {
    if (!this.#inRow) this.#row.begin(0);
    this.#row.put(-1, textCell(this.#field));
    this.#field = '';
  }

  #endRow(): void {
    this.#endField();
    this.#inRow = false;
    const row = this.#row.finish();
    if (row === undefined) return;
    this.#batch.add(row);
    if (this.#batch.isFull) this.#full.push(this.#batch.take());
  }
}

/** `="0089999999"` is how a text with leading zeros is kept from Excel; a person sees the text alone. */
function textCell(field: string): RawCell | undefined {
  const text = /^="([^"]*)"$/.exec(field)?.[1] ?? field;
  return text === '' ? undefined : { text, kind: 'text' };
}
