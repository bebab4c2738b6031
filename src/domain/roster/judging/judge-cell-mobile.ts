import { foldDigits } from '../../../persian/digits.ts';
import { readMobiles } from '../../../persian/mobile.ts';
import type { RawCell } from '../reading/raw-cell.ts';
import { judgeShownError } from './judge-shown-error.ts';
import { blank, fine, found, type JudgedCell } from './judged-cell.ts';
import { isNothing } from './read-cell-text.ts';
import { readExactNumber } from './read-exact-number.ts';

/** Stored as 09 and nine digits. A number cell always loses the zero, so only that much is no repair worth a note. */
export function judgeMobileCell(cell: RawCell | undefined): JudgedCell<string> {
  const raw = cell?.text ?? '';
  const column = 'mobile';
  const shown = judgeShownError(cell, column);
  if (shown) return shown;
  if (!cell || isNothing(raw)) return blank(raw);
  const number = readExactNumber(cell);
  if (number === 'digits-lost') return found(raw, { code: 'mobile-unreadable', column, details: {} });
  const reading = readMobiles(number ?? raw);
  if (!reading.ok) return found(raw, { code: 'mobile-unreadable', column, details: {} });
  const { value } = reading;
  if (reading.several) return found(raw, { code: 'mobile-several', column, details: { value } }, value);
  if (reading.unknownRange)
    return found(raw, { code: 'mobile-unknown-range', column, details: { value } }, value);
  const asWritten = foldDigits(raw).trim();
  if (asWritten === value || (cell.kind === 'number' && `0${asWritten}` === value)) return fine(raw, value);
  return found(raw, { code: 'mobile-completed', column, details: { value } }, value);
}
