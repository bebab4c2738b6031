import { isoDay } from '../iso-day.ts';
import { numberCell } from '../number-cell.ts';
import type { RawCell } from '../raw-cell.ts';
import { type CellTag, cellTypes } from './cell-tag.ts';
import { sharedIndex } from './shared-index.ts';
import type { SheetContext } from './sheet-context.ts';
import type { TextBytes } from './text-bytes.ts';

/** The cell of a tag and of what stood inside it; `undefined` when it has no content. */
export function makeCell(tag: CellTag, content: TextBytes, context: SheetContext): RawCell | undefined {
  if (content.length === 0) return undefined;
  switch (tag.type) {
    case cellTypes.shared:
      return context.strings.cell(sharedIndex(content.bytes, 0, content.length));
    case cellTypes.inline:
    case cellTypes.formula:
      return { text: content.toText(), kind: 'text' };
    case cellTypes.error:
      return { text: content.toText(), kind: 'error' };
    case cellTypes.boolean:
      return { text: isTrue(content.toText()) ? 'TRUE' : 'FALSE', kind: 'boolean' };
    case cellTypes.day:
      return dayCell(content.toText().trim());
    default:
      return storedNumber(tag, content, context);
  }
}

function storedNumber(tag: CellTag, content: TextBytes, context: SheetContext): RawCell | undefined {
  const text = content.toText().trim();
  if (text === '') return undefined;
  return numberCell(text, { isDate: context.dateStyles[tag.style] === true, date1904: context.date1904 });
}

function isTrue(text: string): boolean {
  return text.trim() === '1' || text.trim() === 'true';
}

function dayCell(text: string): RawCell {
  const date = isoDay(text);
  return date === undefined ? { text, kind: 'text' } : { text: date, kind: 'date', date };
}
