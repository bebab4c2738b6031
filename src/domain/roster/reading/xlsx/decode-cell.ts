import { decodeUtf8 } from '../decode-utf8.ts';
import { maxCellCharacters } from '../limits.ts';
import { ReadError } from '../read-error.ts';

/** The text of one cell. What no cell can hold is damage, and two hundred of them in a row would fill the memory. */
export function decodeCell(bytes: Buffer, from: number, to: number): string {
  const text = decodeUtf8(bytes, from, to);
  if (text.length > maxCellCharacters) throw new ReadError('corrupt', 'a cell of endless length');
  return text;
}
