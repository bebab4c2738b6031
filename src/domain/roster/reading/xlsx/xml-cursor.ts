import { maxCellBytes } from '../limits.ts';
import { ReadError } from '../read-error.ts';
import { findSequence } from './find-sequence.ts';

export const tagKinds = { open: 0, close: 1, empty: 2, comment: 3, cdata: 4 } as const;
export type TagKind = (typeof tagKinds)[keyof typeof tagKinds];

const less = 0x3c;
const greater = 0x3e;
const slash = 0x2f;
const exclamation = 0x21;
const question = 0x3f;
const doubleQuote = 0x22;
const singleQuote = 0x27;
const colon = 0x3a;
const space = 0x20;

export type PlainText = { readonly opening: Uint8Array; readonly closing: Uint8Array };

/**
 * Walks over XML that arrives in pieces, tag by tag, without ever looking at a piece's border: a tag together
 * with the text before it is handed out only when all its bytes are here. Positions point into `bytes` and hold
 * until the next `feed`. A class, for its positions are read a thousand million times and must be plain fields.
 */
export class XmlCursor {
  bytes: Buffer = Buffer.allocUnsafeSlow(512 * 1024);
  kind: TagKind = tagKinds.open;
  /** The text before the tag. */
  textStart = 0;
  textEnd = 0;
  /** The tag's name without its prefix, then its attributes; for CDATA, its content. */
  nameStart = 0;
  nameEnd = 0;
  tagEnd = 0;
  #next = 0;
  #end = 0;

  feed(chunk: Uint8Array): void {
    const left = this.#end - this.#next;
    if (left > maxCellBytes) throw new ReadError('corrupt', 'a piece of XML of endless length');
    if (left + chunk.length > this.bytes.length) {
      const larger = Buffer.allocUnsafeSlow((left + chunk.length) * 2);
      this.bytes.copy(larger, 0, this.#next, this.#end);
      this.bytes = larger;
    } else {
      this.bytes.copyWithin(0, this.#next, this.#end);
    }
    this.bytes.set(chunk, left);
    this.#next = 0;
    this.#end = left + chunk.length;
  }

  /** Moves to the next tag; false, and unmoved, when it is not wholly here yet. */
  next(): boolean {
    const { bytes } = this;
    const end = this.#end;
    let at = this.#next;
    this.textStart = at;
    while (at < end && bytes[at] !== less) at += 1;
    this.textEnd = at;
    at += 1;
    if (at >= end) return false;
    const first = bytes[at];
    if (first === exclamation || first === question) return this.#special(at, first);
    if (first === slash) at += 1;
    at = this.#readName(at, end);
    while (at < end && bytes[at] !== greater) {
      const byte = bytes[at];
      at += 1;
      if (byte !== doubleQuote && byte !== singleQuote) continue;
      while (at < end && bytes[at] !== byte) at += 1;
      at += 1;
    }
    if (at >= end) return false;
    if (first === slash) this.kind = tagKinds.close;
    else this.kind = bytes[at - 1] === slash ? tagKinds.empty : tagKinds.open;
    this.tagEnd = at;
    this.#next = at + 1;
    return true;
  }

  /**
   * Passes over the text between exactly these tags, when it is next and wholly here; false, and unmoved, when it
   * is written in any other way. Four tags at a time, for that is how nearly all cells of the world are written.
   */
  nextText({ opening, closing }: PlainText): boolean {
    const { bytes } = this;
    const end = this.#end;
    let at = this.#next + opening.length;
    if (at > end || !isAt(bytes, this.#next, opening)) return false;
    const start = at;
    while (at < end && bytes[at] !== less) at += 1;
    if (at + closing.length > end || !isAt(bytes, at, closing)) return false;
    this.textStart = start;
    this.textEnd = at;
    this.#next = at + closing.length;
    return true;
  }

  #readName(from: number, end: number): number {
    const { bytes } = this;
    let at = from;
    this.nameStart = at;
    for (; at < end; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === greater || byte === slash || byte <= space) break;
      if (byte === colon) this.nameStart = at + 1;
    }
    this.nameEnd = at;
    return at;
  }

  #special(at: number, first: number): boolean {
    if (first === question) return this.#until('?>', at + 1, tagKinds.comment);
    if (this.#end - at < '![CDATA['.length) return false;
    const opening = this.bytes.toString('latin1', at, at + '![CDATA['.length);
    if (opening.startsWith('!--')) return this.#until('-->', at + 3, tagKinds.comment);
    if (opening === '![CDATA[') return this.#until(']]>', at + opening.length, tagKinds.cdata);
    throw new ReadError('entity-declaration', 'a part declares a document type');
  }

  #until(mark: string, from: number, kind: TagKind): boolean {
    const found = findSequence(this.bytes, mark, { from, to: this.#end });
    if (found < 0) return false;
    this.kind = kind;
    this.nameStart = from;
    this.nameEnd = found;
    this.tagEnd = found + mark.length;
    this.#next = this.tagEnd;
    return true;
  }
}

function isAt(bytes: Buffer, at: number, sequence: Uint8Array): boolean {
  for (let index = 0; index < sequence.length; index += 1) {
    if (bytes[at + index] !== sequence[index]) return false;
  }
  return true;
}
