import { isUtf8 } from 'node:buffer';
import { ReadError } from './read-error.ts';

const replacement = '\uFFFD';
const shortText = 64;
const units = new Uint16Array(shortText);
/** One list of each length, filled again and again: to make a string of it costs nothing but the string. */
const lists = Array.from({ length: shortText + 1 }, (_, length) => new Array<number>(length).fill(0));

/** A whole text at once: cut anywhere else, letters of two bytes would be lost. */
export function decodeUtf8(bytes: Buffer, from: number, to: number): string {
  return (to - from <= shortText ? decodeShort(bytes, from, to) : undefined) ?? decodeAny(bytes, from, to);
}

function decodeAny(bytes: Buffer, from: number, to: number): string {
  const text = bytes.toString('utf8', from, to);
  if (text.includes('\0')) throw new ReadError('corrupt', 'a zero byte in a text');
  if (text.includes(replacement) && !isUtf8(bytes.subarray(from, to))) {
    throw new ReadError('corrupt', 'text that is not UTF-8');
  }
  return text;
}

/**
 * The platform's decoder spends more on being called than on a name of ten letters. What is not plainly well
 * formed, or outside the first plane, is left to it.
 */
function decodeShort(bytes: Buffer, from: number, to: number): string | undefined {
  let length = 0;
  for (let at = from; at < to; length += 1) {
    const first = bytes[at] ?? 0;
    if (first === 0) return undefined;
    if (first < 0x80) {
      units[length] = first;
      at += 1;
    } else if (first >= 0xc2 && first < 0xe0 && at + 1 < to) {
      const second = (bytes[at + 1] ?? 0) ^ 0x80;
      if (second > 0x3f) return undefined;
      units[length] = ((first & 0x1f) << 6) | second;
      at += 2;
    } else if ((first & 0xf0) === 0xe0 && at + 2 < to) {
      const second = (bytes[at + 1] ?? 0) ^ 0x80;
      const third = (bytes[at + 2] ?? 0) ^ 0x80;
      const unit = ((first & 0x0f) << 12) | (second << 6) | third;
      if ((second | third) > 0x3f || unit < 0x800 || (unit & 0xf800) === 0xd800) return undefined;
      units[length] = unit;
      at += 3;
    } else {
      return undefined;
    }
  }
  return fromUnits(length);
}

function fromUnits(length: number): string | undefined {
  const list = lists[length];
  if (list === undefined) return undefined;
  for (let at = 0; at < length; at += 1) list[at] = units[at] ?? 0;
  return String.fromCharCode(...list);
}
