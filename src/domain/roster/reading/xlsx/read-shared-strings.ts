import { ReadError } from '../read-error.ts';
import { RunText } from './run-text.ts';
import { SharedStrings } from './shared-strings.ts';
import { plainTexts, tagName, tagNames } from './tag-names.ts';
import { type TagKind, tagKinds, XmlCursor } from './xml-cursor.ts';

export async function readSharedStrings(chunks: AsyncIterable<Uint8Array>): Promise<SharedStrings> {
  const scanner = new StringScanner();
  for await (const chunk of chunks) scanner.feed(chunk);
  return scanner.finish();
}

class StringScanner {
  readonly #strings = new SharedStrings();
  readonly #cursor = new XmlCursor();
  readonly #text = new RunText();
  #inItem = false;
  /** How the characters sound in Japanese; no part of what is seen. */
  #inPhonetic = false;
  #ended = false;

  feed(chunk: Uint8Array): void {
    const cursor = this.#cursor;
    cursor.feed(chunk);
    while (cursor.next()) this.#take(cursor);
  }

  finish(): SharedStrings {
    if (!this.#ended) throw new ReadError('corrupt', 'the shared strings have no end');
    return this.#strings;
  }

  #take(cursor: XmlCursor): void {
    const { kind } = cursor;
    const name = tagName(cursor);
    if (kind === tagKinds.comment || kind === tagKinds.cdata) this.#text.takePart(cursor);
    else if (name === tagNames.text) this.#text.takeTag(cursor, this.#inItem && !this.#inPhonetic);
    else if (name === tagNames.stringItem) this.#takeItem(cursor, kind);
    else if (name === tagNames.phonetic) this.#inPhonetic = kind === tagKinds.open;
    else if (name === tagNames.sharedStrings && kind !== tagKinds.open) this.#ended = !this.#inItem;
  }

  #takeItem(cursor: XmlCursor, kind: TagKind): void {
    const closing = kind === tagKinds.close;
    if (this.#inItem !== closing) throw new ReadError('corrupt', 'a shared string is not closed');
    if (!closing) this.#text.clear();
    this.#inPhonetic = false;
    this.#inItem = kind === tagKinds.open && !this.#takePlainText(cursor);
    if (!this.#inItem) this.#strings.add(this.#text.bytes);
  }

  #takePlainText(cursor: XmlCursor): boolean {
    if (!cursor.nextText(plainTexts.stringItem)) return false;
    this.#text.bytes.append(cursor.bytes, cursor.textStart, cursor.textEnd);
    return true;
  }
}
