import type { RawCell } from '../raw-cell.ts';
import { RunText } from './run-text.ts';
import type { XmlCursor } from './xml-cursor.ts';

/** What stands inside one cell's tag: the text of its value, and the formula it was worked out by. */
export class CellContent {
  readonly value = new RunText();
  readonly #formula = new RunText();
  #hasFormula = false;
  #hasValue = false;

  clear(): void {
    this.value.clear();
    this.#hasFormula = false;
    this.#hasValue = false;
  }

  takeValue(cursor: XmlCursor, wanted: boolean): void {
    this.#hasValue = true;
    this.value.takeTag(cursor, wanted);
  }

  takeFormula(cursor: XmlCursor): void {
    if (!this.#hasFormula) this.#formula.clear();
    this.#hasFormula = true;
    this.#formula.takeTag(cursor, true);
  }

  takePart(cursor: XmlCursor): void {
    this.value.takePart(cursor);
    if (this.#hasFormula) this.#formula.takePart(cursor);
  }

  /**
   * For a cell without content: a formula that its program never worked out. Where results are texts, an empty one
   * is a result.
   */
  unknownResult(isText: boolean): RawCell | undefined {
    if (!this.#hasFormula || (this.#hasValue && isText)) return undefined;
    return { text: `=${this.#formula.bytes.toText()}`, kind: 'error' };
  }
}
