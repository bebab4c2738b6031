import { maxAddressColumn, maxRows } from '../limits.ts';
import { ReadError } from '../read-error.ts';
import type { XmlCursor } from './xml-cursor.ts';

export const cellTypes = {
  number: 0,
  shared: 1,
  inline: 2,
  formula: 3,
  boolean: 4,
  error: 5,
  day: 6,
} as const;
export type CellType = (typeof cellTypes)[keyof typeof cellTypes];

const space = 0x20;
const equals = 0x3d;
const letterR = 0x72;
const letterS = 0x73;
const letterT = 0x74;

/** What the attributes of `<c>` and `<row>` say. One object is filled again and again. */
export class CellTag {
  /** From 0; -1 where the tag has no address. */
  column = -1;
  /** From 1; 0 where the tag has none. */
  row = 0;
  style = 0;
  type: CellType = cellTypes.number;

  read({ bytes, nameEnd, tagEnd }: XmlCursor): void {
    this.column = -1;
    this.row = 0;
    this.style = 0;
    this.type = cellTypes.number;
    let at = nameEnd;
    while (at < tagEnd) {
      while (at < tagEnd && (bytes[at] ?? 0) <= space) at += 1;
      const start = at;
      while (at < tagEnd && bytes[at] !== equals && (bytes[at] ?? 0) > space) at += 1;
      const name = at === start + 1 ? (bytes[start] ?? 0) : 0;
      while (at < tagEnd && (bytes[at] === equals || (bytes[at] ?? 0) <= space)) at += 1;
      const quote = bytes[at];
      const from = at + 1;
      at = from;
      while (at < tagEnd && bytes[at] !== quote) at += 1;
      if (name === letterR) this.#readAddress(bytes, from, at);
      else if (name === letterS) this.style = readWhole(bytes, from, at);
      else if (name === letterT) this.type = readType(bytes, from, at);
      at += 1;
    }
  }

  #readAddress(bytes: Buffer, from: number, to: number): void {
    let at = from;
    let column = 0;
    for (; at < to; at += 1) {
      const letter = (bytes[at] ?? 0) & 0xdf;
      if (letter < 0x41 || letter > 0x5a) break;
      column = column * 26 + letter - 0x40;
      if (column > maxAddressColumn) throw new ReadError('corrupt', 'an address beyond the last column');
    }
    this.column = column - 1;
    this.row = readWhole(bytes, at, to);
    if (this.row > maxRows) throw new ReadError('too-many-rows', 'an address beyond the last row');
  }
}

/** From 0, of a column's letters. */
export function columnAt(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 0x40;
  return column - 1;
}

function readWhole(bytes: Buffer, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9 || value > 1e9)
      throw new ReadError('corrupt', 'an attribute that is no number');
    value = value * 10 + digit;
  }
  return value;
}

function readType(bytes: Buffer, from: number, to: number): CellType {
  if (to - from === 1) return shortType(bytes[from] ?? 0);
  // `inlineStr` and `str`: nothing else of these lengths is defined.
  if (to - from === 9 && bytes[from] === 0x69) return cellTypes.inline;
  if (to - from === 3 && bytes[from] === letterS) return cellTypes.formula;
  const type = bytes.toString('latin1', from, to);
  throw new ReadError('corrupt', `a cell of the unknown type ${type}`);
}

function shortType(letter: number): CellType {
  if (letter === letterS) return cellTypes.shared;
  if (letter === 0x62) return cellTypes.boolean;
  if (letter === 0x65) return cellTypes.error;
  if (letter === 0x64) return cellTypes.day;
  return cellTypes.number;
}
