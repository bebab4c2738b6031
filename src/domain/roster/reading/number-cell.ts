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

const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

function plainNumber(text: string): number | undefined {
  return decimal.test(text) ? Number(text) : undefined;
}
