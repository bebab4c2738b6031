import type { RawCell } from './raw-cell.ts';
import { serialDay } from './serial-day.ts';

export type NumberStyle = { readonly isDate: boolean; readonly date1904: boolean };

/** A stored number; a day when its format says so and a calendar has it. `text` keeps the file's own digits. */
export function numberCell(text: string, style: NumberStyle): RawCell {
  const serial = plainNumber(text);
  if (serial === undefined) return { text, kind: 'text' };
  const date = style.isDate ? serialDay(serial, style.date1904) : undefined;
  return date === undefined ? { text, kind: 'number', serial } : { text: date, kind: 'date', serial, date };
}

const decimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Up to 15 digits are exact, and are nearly all there is. */
const exactDigits = 15;

function plainNumber(text: string): number | undefined {
  if (text.length > exactDigits) return anyNumber(text);
  let number = 0;
  for (let at = 0; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return anyNumber(text);
    number = number * 10 + digit;
  }
  return number;
}

function anyNumber(text: string): number | undefined {
  return decimal.test(text) ? Number(text) : undefined;
}
