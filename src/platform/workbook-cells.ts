import type { Fill, Style } from 'exceljs';

export type CellValue = string | number | Temporal.PlainDate | undefined;

/** What a cell of a workbook can hold; beyond it Excel calls the file damaged. */
const longestText = 32_767;

const headerFill = fillOf('E4F1EF');
export const textStyle: Partial<Style> = { numFmt: '@' };
export const headerStyle: Partial<Style> = {
  numFmt: '@',
  fill: headerFill,
  font: { bold: true },
  border: { bottom: { style: 'thin', color: { argb: 'FF0D4F54' } } },
};

/** Days are counted in the writer by midnights of Greenwich. */
export function storedValue(value: CellValue): string | number | Date | null {
  if (typeof value === 'string') return safeText(value);
  if (value instanceof Temporal.PlainDate) return new Date(Date.UTC(value.year, value.month - 1, value.day));
  return value ?? null;
}

export function styleOf(value: CellValue): Partial<Style> {
  if (value instanceof Temporal.PlainDate) return dayStyle;
  return typeof value === 'number' ? plainStyle : textStyle;
}

const plainStyle: Partial<Style> = {};
const dayStyle: Partial<Style> = { numFmt: 'yyyy/mm/dd' };

/** The writer finds a style it has seen by the object itself. */
const filledStyles = new Map<Partial<Style>, Map<string, Partial<Style>>>();

export function filled(base: Partial<Style>, colour: string): Partial<Style> {
  const ofBase = filledStyles.get(base) ?? new Map<string, Partial<Style>>();
  filledStyles.set(base, ofBase);
  const style = ofBase.get(colour) ?? { ...base, fill: fillOf(colour) };
  ofBase.set(colour, style);
  return style;
}

function fillOf(colour: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${colour}` } };
}

/**
 * What a spreadsheet could run when the file is opened, or saved as csv and opened again, gets an apostrophe before it;
 * `plainText` takes it away. A dash alone says nothing to anybody.
 */
export function safeText(text: string): string {
  const safe = /^(?!-+$)[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  // «_x0041_» means a letter to Excel unless its underscore is written so itself.
  const literal = safe.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return literal.length > longestText ? literal.slice(0, longestText).toWellFormed() : literal;
}

/** A text that came back from a workbook of ours. */
export function plainText(text: string): string {
  return /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}
