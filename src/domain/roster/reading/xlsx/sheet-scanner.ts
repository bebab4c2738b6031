import { ReadError } from '../read-error.ts';
import { RowBatch } from '../row-batch.ts';
import { RowBuilder } from '../row-builder.ts';
import { CellContent } from './cell-content.ts';
import { CellTag, cellTypes } from './cell-tag.ts';
import { makeCell } from './make-cell.ts';
import { sharedIndex } from './shared-index.ts';
import type { SheetContext } from './sheet-context.ts';
import { plainTexts, tagName, tagNames } from './tag-names.ts';
import { tagKinds, XmlCursor } from './xml-cursor.ts';

const places = { before: 0, sheet: 1, row: 2, cell: 3, after: 4 } as const;
type Place = (typeof places)[keyof typeof places];

/** Turns the XML of one sheet, in pieces of any size, into batches of rows. */
export class SheetScanner {
  readonly batch = new RowBatch();
  readonly #context: SheetContext;
  readonly #cursor = new XmlCursor();
  readonly #row = new RowBuilder();
  readonly #tag = new CellTag();
  readonly #content = new CellContent();
  #place: Place = places.before;
  #column = -1;
  #rowHasNumber = false;
  #inPhonetic = false;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  feed(chunk: Uint8Array): void {
    // What follows the rows (merged cells, print settings, …) is nobody's data.
    if (this.#place !== places.after) this.#cursor.feed(chunk);
  }

  /** True when the batch is full, false when more bytes are needed. */
  scan(): boolean {
    const cursor = this.#cursor;
    while (this.#place !== places.after && cursor.next()) {
      if (this.#take(cursor)) return true;
    }
    return false;
  }

  finish(): void {
    if (this.#place !== places.after) throw new ReadError('corrupt', 'the sheet has no end');
  }

  /** True when this tag has filled the batch. */
  #take(cursor: XmlCursor): boolean {
    const { kind } = cursor;
    const name = tagName(cursor);
    if (kind === tagKinds.comment || kind === tagKinds.cdata) this.#content.takePart(cursor);
    else if (this.#place === places.cell) this.#takeInCell(cursor, name);
    else if (name === tagNames.cell) this.#openCell(cursor);
    else if (name === tagNames.row) return this.#takeRow(cursor);
    else if (name === tagNames.sheetData) this.#takeSheet(cursor);
    return false;
  }

  #takeSheet({ kind }: XmlCursor): void {
    const expected = kind === tagKinds.close ? places.sheet : places.before;
    if (this.#place !== expected) throw new ReadError('corrupt', 'rows that are not closed');
    this.#place = kind === tagKinds.open ? places.sheet : places.after;
  }

  #takeRow(cursor: XmlCursor): boolean {
    if (this.#place === places.before) return false;
    const expected = cursor.kind === tagKinds.close ? places.row : places.sheet;
    if (this.#place !== expected) throw new ReadError('corrupt', 'a row inside a row');
    if (cursor.kind === tagKinds.close) return this.#closeRow();
    this.#openRow(cursor);
    return false;
  }

  #openRow(cursor: XmlCursor): void {
    this.#tag.read(cursor);
    this.#rowHasNumber = this.#tag.row > 0;
    if (this.#rowHasNumber) this.#row.begin(this.#tag.row);
    if (cursor.kind === tagKinds.open) this.#place = places.row;
    else if (!this.#rowHasNumber) this.#row.begin(0);
  }

  #closeRow(): boolean {
    if (!this.#rowHasNumber) this.#row.begin(0);
    const row = this.#row.finish();
    this.#place = places.sheet;
    if (row !== undefined) this.batch.add(row);
    return this.batch.isFull;
  }

  #openCell(cursor: XmlCursor): void {
    if (this.#place !== places.row || cursor.kind === tagKinds.close) {
      if (this.#place === places.before) return;
      throw new ReadError('corrupt', 'a cell outside a row');
    }
    const tag = this.#tag;
    tag.read(cursor);
    if (!this.#rowHasNumber) this.#nameRow(tag.row);
    this.#column = tag.column;
    this.#content.clear();
    this.#inPhonetic = false;
    if (cursor.kind === tagKinds.empty) this.#row.put(tag.column, undefined);
    else if (!this.#takePlainCell(cursor)) this.#place = places.cell;
  }

  #takePlainCell(cursor: XmlCursor): boolean {
    const { type } = this.#tag;
    if (!cursor.nextText(type === cellTypes.inline ? plainTexts.inline : plainTexts.value)) return false;
    const { bytes, textStart, textEnd } = cursor;
    if (type === cellTypes.shared) {
      const index = sharedIndex(bytes, textStart, textEnd);
      this.#row.put(this.#column, index < 0 ? undefined : this.#context.strings.cell(index));
    } else {
      const text = this.#content.value.bytes;
      text.append(bytes, textStart, textEnd);
      this.#row.put(this.#column, makeCell(this.#tag, text, this.#context));
    }
    return true;
  }

  /** A row without a number has that of its first cell, or the next one. */
  #nameRow(rowNumber: number): void {
    this.#row.begin(rowNumber);
    this.#rowHasNumber = true;
  }

  #takeInCell(cursor: XmlCursor, name: number): void {
    const inline = this.#tag.type === cellTypes.inline;
    if (name === tagNames.value) this.#content.takeValue(cursor, !inline);
    else if (name === tagNames.formula) this.#content.takeFormula(cursor);
    else if (name === tagNames.text) this.#content.value.takeTag(cursor, inline && !this.#inPhonetic);
    else if (name === tagNames.phonetic) this.#inPhonetic = cursor.kind === tagKinds.open;
    else if (name === tagNames.cell) this.#closeCell(cursor);
    else if (name === tagNames.row || name === tagNames.sheetData) {
      throw new ReadError('corrupt', 'a cell that is not closed');
    }
  }

  #closeCell({ kind }: XmlCursor): void {
    if (kind !== tagKinds.close) throw new ReadError('corrupt', 'a cell inside a cell');
    const cell = makeCell(this.#tag, this.#content.value.bytes, this.#context);
    this.#row.put(this.#column, cell ?? this.#content.unknownResult(this.#tag.type === cellTypes.formula));
    this.#place = places.row;
  }
}
