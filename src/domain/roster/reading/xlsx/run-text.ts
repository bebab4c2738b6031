import { TextBytes } from './text-bytes.ts';
import { tagKinds, type XmlCursor } from './xml-cursor.ts';

/** Gathers what stands inside the text elements of one cell, comments left out. */
export class RunText {
  readonly bytes = new TextBytes();
  #inside = false;

  clear(): void {
    this.bytes.length = 0;
    this.#inside = false;
  }

  /** For the opening and closing tags of a text element. */
  takeTag(cursor: XmlCursor, wanted: boolean): void {
    if (cursor.kind === tagKinds.close && this.#inside) {
      this.bytes.append(cursor.bytes, cursor.textStart, cursor.textEnd);
    }
    this.#inside = wanted && cursor.kind === tagKinds.open;
  }

  /** For comments and CDATA, which may cut the text of an element into parts. */
  takePart(cursor: XmlCursor): void {
    if (!this.#inside) return;
    this.bytes.append(cursor.bytes, cursor.textStart, cursor.textEnd);
    if (cursor.kind === tagKinds.cdata) {
      this.bytes.appendLiteral(cursor.bytes, cursor.nameStart, cursor.nameEnd);
    }
  }
}
