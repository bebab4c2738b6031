import type { FileHandle } from 'node:fs/promises';
import { ReadError } from '../read-error.ts';
import { readPieces } from '../read-pieces.ts';

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256';

/**
 * By its mark, and without one by its bytes, all of them: a file may begin with a thousand rows of ASCII. What is
 * not UTF-8 throughout is Windows-1256, the code page in which Excel saves Persian, unless it is mostly UTF-8 and
 * so a damaged file: read as the other it would come out as plausible letters that nobody has written.
 */
export async function detectEncoding(file: FileHandle, fileBytes: number): Promise<TextEncodingName> {
  const count = new Utf8Count();
  for await (const piece of readPieces(file, { start: 0, end: fileBytes })) {
    const marked = count.bytes === 0 ? encodingByMark(piece) : undefined;
    if (marked !== undefined && marked !== 'utf-8') return marked;
    count.add(piece);
  }
  if (count.controls > 0) throw new ReadError('not-a-spreadsheet', 'bytes that are no text');
  if (count.wrong === 0 && count.pending > 0 && count.letters > 0) {
    throw new ReadError('truncated', 'the text ends within a letter');
  }
  if (count.wrong + count.pending === 0) return 'utf-8';
  if (count.letters > count.wrong) throw new ReadError('corrupt', 'UTF-8 with damaged letters');
  return 'windows-1256';
}

function encodingByMark([first, second, third]: Buffer): TextEncodingName | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  return undefined;
}

/** Counts the letters of two bytes and more, and the bytes that belong to none. */
class Utf8Count {
  bytes = 0;
  /** Characters that no text has. */
  controls = 0;
  letters = 0;
  wrong = 0;
  /** Bytes still to come of the letter that has begun. */
  pending = 0;

  add(piece: Uint8Array): void {
    this.bytes += piece.length;
    for (const byte of piece) {
      if (this.pending > 0) this.#continue(byte);
      else this.#begin(byte);
    }
  }

  #continue(byte: number): void {
    if ((byte & 0xc0) === 0x80) {
      this.pending -= 1;
      if (this.pending === 0) this.letters += 1;
      return;
    }
    this.wrong += 1;
    this.pending = 0;
    this.#begin(byte);
  }

  #begin(byte: number): void {
    if (byte < 0x80) this.controls += isControl(byte) ? 1 : 0;
    else if (byte >= 0xc2 && byte <= 0xdf) this.pending = 1;
    else if (byte >= 0xe0 && byte <= 0xef) this.pending = 2;
    else if (byte >= 0xf0 && byte <= 0xf4) this.pending = 3;
    else this.wrong += 1;
  }
}

function isControl(byte: number): boolean {
  return byte < 0x09 || (byte > 0x0d && byte < 0x1a);
}
