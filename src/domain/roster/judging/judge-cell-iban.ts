import { foldDigits } from '../../../persian/digits.ts';
import { readIban } from '../../../persian/iban.ts';
import type { RawCell } from '../reading/raw-cell.ts';
import { judgeShownError } from './judge-shown-error.ts';
import { blank, fine, found, type JudgedCell } from './judged-cell.ts';
import { isNothing } from './read-cell-text.ts';

/** Stored as IR and 24 digits; a number cell cannot hold one, so what is left of it there is unreadable. */
export function judgeIbanCell(cell: RawCell | undefined): JudgedCell<string> {
  const raw = cell?.text ?? '';
  const column = 'iban';
  const shown = judgeShownError(cell, column);
  if (shown) return shown;
  if (isNothing(raw)) return blank(raw);
  const reading = readIban(raw);
  if (!reading.ok) {
    const code = reading.why === 'check-failed' ? 'iban-check-digits' : 'iban-unreadable';
    return found(raw, { code, column, details: {} });
  }
  const { value } = reading;
  const asWritten = foldDigits(raw).replace(/\p{White_Space}/gu, '');
  if (asWritten === value) return fine(raw, value);
  return found(raw, { code: 'iban-completed', column, details: { value } }, value);
}
