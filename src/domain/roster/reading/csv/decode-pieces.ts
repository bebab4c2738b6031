import { ReadError } from '../read-error.ts';
import type { TextEncodingName } from './detect-encoding.ts';

/** Text as it comes; a letter cut by the end of a piece waits for the next. The byte order mark is left out. */
export async function* decodePieces(
  pieces: AsyncIterable<Uint8Array>,
  encoding: TextEncodingName,
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const piece of pieces) {
    const text = decodeOr('corrupt', () => decoder.decode(piece, { stream: true }));
    if (text.includes('\0')) throw new ReadError('not-a-spreadsheet', 'bytes that are no text');
    yield text;
  }
  yield decodeOr('truncated', () => decoder.decode());
}

function decodeOr(why: 'corrupt' | 'truncated', decode: () => string): string {
  try {
    return decode();
  } catch {
    throw new ReadError(why, 'letters that are damaged');
  }
}
