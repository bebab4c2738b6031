import { foldDigits } from '../../../persian/digits.ts';
import { checkDigitHolds } from '../../../persian/national-id.ts';
import { plainText } from '../../../platform/workbook-cells.ts';
import type { ColumnKey } from '../judging/columns.ts';
import type { RawCell } from '../reading/raw-cell.ts';

/**
 * Nobody changed this cell, whatever programs it went through: texts but for blanks around them and for the apostrophe of
 * our own workbooks, numbers by value, also where a program took a text of digits for a number, days by the day.
 */
export function sameCell(base: RawCell | undefined, other: RawCell | undefined): boolean {
  const [one, two] = [textOf(base), textOf(other)];
  if (one === two || one === textOf(other, plainText)) return true;
  if (!base || !other) return false;
  if (base.kind === 'date' || other.kind === 'date') return dayOf(base) === dayOf(other);
  const isNumber = base.kind === 'number' || other.kind === 'number';
  return isNumber && numberOf(base) !== undefined && numberOf(base) === numberOf(other);
}

/** What is to be written over the earlier cell, as a person would type it. */
export function correctedText(cell: RawCell | undefined, key: ColumnKey): string {
  const text = textOf(cell, plainText);
  const isId = key === 'nationalId' || key === 'primaryNationalId' || key === 'accountOwnerNationalId';
  // Typed into a cell of numbers, the ID lost its zeros.
  const whole = text.padStart(10, '0');
  return isId && cell?.kind === 'number' && text.length >= 8 && checkDigitHolds(whole) ? whole : text;
}

function textOf(cell: RawCell | undefined, read: (text: string) => string = text => text): string {
  return cell ? read(cell.text).replace(/\r\n?/g, '\n').trim() : '';
}

/** The ISO day of a date cell, or of a text that writes one as our workbooks show it. */
function dayOf({ kind, date, text }: RawCell): string {
  if (kind === 'date' && date !== undefined) return date;
  return text.trim().replaceAll('/', '-');
}

function numberOf({ kind, serial, text }: RawCell): number | undefined {
  if (kind === 'number') return serial;
  const digits = foldDigits(text).trim();
  return kind === 'text' && /^\d{1,15}(\.\d+)?$/.test(digits) ? Number(digits) : undefined;
}
