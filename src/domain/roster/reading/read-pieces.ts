import type { FileHandle } from 'node:fs/promises';
import { readRange } from './read-range.ts';

const pieceBytes = 128 * 1024;

/** A range of the file piece by piece. Several may be read from one file at once, each at its own place. */
export async function* readPieces(
  file: FileHandle,
  { start, end }: { start: number; end: number },
): AsyncGenerator<Buffer, void, undefined> {
  for (let at = start; at < end; at += pieceBytes) {
    yield await readRange(file, at, Math.min(pieceBytes, end - at));
  }
}
