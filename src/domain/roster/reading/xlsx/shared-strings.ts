import { maxSharedBytes, maxSharedStrings } from '../limits.ts';
import type { RawCell } from '../raw-cell.ts';
import { ReadError } from '../read-error.ts';
import { decodeCell } from './decode-cell.ts';
import type { TextBytes } from './text-bytes.ts';

const segmentBytes = 4 * 1024 * 1024;
const lengthBytes = 3;
const rememberedCells = 4096;

/**
 * Millions of strings as bytes in a few large segments, for as strings they would take ten times the memory. Each
 * is stored with its length before it and decoded when a cell asks; those asked for often are remembered.
 */
export class SharedStrings {
  readonly #segments: Buffer[] = [];
  readonly #rememberedIndex = new Int32Array(rememberedCells).fill(-1);
  readonly #remembered: (RawCell | undefined)[] = new Array(rememberedCells).fill(undefined);
  #offsets = new Uint32Array(1024);
  #count = 0;
  #free = 0;

  add(text: TextBytes): void {
    if (this.#count === maxSharedStrings) throw new ReadError('too-large', 'too many shared strings');
    if (this.#count === this.#offsets.length) this.#growOffsets();
    this.#offsets[this.#count] = this.#store(text);
    this.#count += 1;
  }

  /** The text cell of a string; `undefined` when it is the empty one. */
  cell(index: number): RawCell | undefined {
    const place = index % rememberedCells;
    if (this.#rememberedIndex[place] === index) return this.#remembered[place];
    if (!(index < this.#count)) throw new ReadError('corrupt', `there is no shared string ${index}`);
    const cell = this.#decode(this.#offsets[index] ?? 0);
    this.#rememberedIndex[place] = index;
    this.#remembered[place] = cell;
    return cell;
  }

  #decode(offset: number): RawCell | undefined {
    const segment = this.#segments[Math.floor(offset / segmentBytes)];
    const at = offset % segmentBytes;
    if (segment === undefined) return undefined;
    const length = (segment[at] ?? 0) | ((segment[at + 1] ?? 0) << 8) | ((segment[at + 2] ?? 0) << 16);
    if (length === 0) return undefined;
    const start = at + lengthBytes;
    return { text: decodeCell(segment, start, start + length), kind: 'text' };
  }

  #store(text: TextBytes): number {
    const needed = lengthBytes + text.length;
    if (this.#free + needed > this.#segments.length * segmentBytes) this.#addSegment();
    const offset = this.#free;
    const segment = this.#segments.at(-1);
    if (segment === undefined) throw new Error('no segment');
    const at = offset % segmentBytes;
    segment.writeUIntLE(text.length, at, lengthBytes);
    text.bytes.copy(segment, at + lengthBytes, 0, text.length);
    this.#free += needed;
    return offset;
  }

  /** No string lies across two segments. */
  #addSegment(): void {
    if ((this.#segments.length + 1) * segmentBytes > maxSharedBytes) {
      throw new ReadError('too-large', 'too many bytes of shared strings');
    }
    this.#free = this.#segments.length * segmentBytes;
    this.#segments.push(Buffer.allocUnsafeSlow(segmentBytes));
  }

  #growOffsets(): void {
    const larger = new Uint32Array(this.#offsets.length * 2);
    larger.set(this.#offsets);
    this.#offsets = larger;
  }
}
