import { maxCellBytes } from '../limits.ts';
import { ReadError } from '../read-error.ts';
import { decodeCell } from './decode-cell.ts';
import { entityPoint } from './decode-entities.ts';
import { escapedPoint } from './escaped-point.ts';

const ampersand = 0x26;
const semicolon = 0x3b;
const underscore = 0x5f;
const carriageReturn = 0x0d;
const lineFeed = 0x0a;

/** The text of one cell as it is gathered from XML, which may come in several runs. UTF-8, entities resolved. */
export class TextBytes {
  bytes: Buffer = Buffer.allocUnsafeSlow(1024);
  length = 0;

  /** What is written out is never longer than what was read: no entity is shorter than its character. */
  append(source: Buffer, from: number, to: number): void {
    this.#makeRoom(to - from);
    const { bytes } = this;
    let length = this.length;
    for (let at = from; at < to; at += 1) {
      const byte = source[at] ?? 0;
      if (byte === ampersand || byte === underscore || byte === carriageReturn) {
        this.length = length;
        at = this.#appendSpecial(source, at, to);
        length = this.length;
      } else {
        bytes[length] = byte;
        length += 1;
      }
    }
    this.length = length;
  }

  /** CDATA: nothing in it is special. */
  appendLiteral(source: Buffer, from: number, to: number): void {
    this.#makeRoom(to - from);
    source.copy(this.bytes, this.length, from, to);
    this.length += to - from;
  }

  toText(): string {
    return decodeCell(this.bytes, 0, this.length);
  }

  #makeRoom(more: number): void {
    const needed = this.length + more;
    if (needed <= this.bytes.length) return;
    if (needed > maxCellBytes) throw new ReadError('corrupt', 'a cell of endless length');
    const larger = Buffer.allocUnsafeSlow(needed * 2);
    this.bytes.copy(larger, 0, 0, this.length);
    this.bytes = larger;
  }

  /** Returns the last byte it has used. */
  #appendSpecial(source: Buffer, at: number, to: number): number {
    const byte = source[at];
    if (byte === ampersand) return this.#appendEntity(source, at, to);
    if (byte === carriageReturn) {
      this.#appendPoint(lineFeed);
      return source[at + 1] === lineFeed && at + 1 < to ? at + 1 : at;
    }
    const escaped = escapedPoint(source, at, to);
    this.#appendPoint(escaped?.point ?? underscore);
    return at + (escaped?.bytes ?? 1) - 1;
  }

  #appendEntity(source: Buffer, at: number, to: number): number {
    let end = at + 1;
    while (end < to && end - at < 16 && source[end] !== semicolon) end += 1;
    if (source[end] !== semicolon || end >= to) throw new ReadError('corrupt', 'an & that begins no entity');
    this.#appendPoint(entityPoint(source.toString('latin1', at + 1, end)));
    return end;
  }

  #appendPoint(point: number): void {
    if (point < 0x80) {
      this.bytes[this.length] = point;
      this.length += 1;
    } else {
      this.length += this.bytes.write(String.fromCodePoint(point), this.length, 'utf8');
    }
  }
}
