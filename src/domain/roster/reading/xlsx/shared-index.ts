import { ReadError } from '../read-error.ts';

const maxDigits = 9;

/** The number of a shared string; -1 where there is none. */
export function sharedIndex(bytes: Buffer, from: number, to: number): number {
  if (from === to) return -1;
  if (to - from > maxDigits) throw new ReadError('corrupt', 'a shared string of endless number');
  let index = 0;
  for (let at = from; at < to; at += 1) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) throw new ReadError('corrupt', 'a shared string without number');
    index = index * 10 + digit;
  }
  return index;
}
