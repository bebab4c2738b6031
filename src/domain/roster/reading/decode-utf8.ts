import { isUtf8 } from 'node:buffer';
import { ReadError } from './read-error.ts';

const replacement = '\uFFFD';

/** A whole text at once: cut anywhere else, letters of two bytes would be lost. */
export function decodeUtf8(bytes: Buffer, from: number, to: number): string {
  const text = bytes.toString('utf8', from, to);
  if (text.includes(replacement) && !isUtf8(bytes.subarray(from, to))) {
    throw new ReadError('corrupt', 'text that is not UTF-8');
  }
  return text;
}
