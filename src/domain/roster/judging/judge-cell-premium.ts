import { foldDigits } from '../../../persian/digits.ts';
import type { RawCell } from '../reading/raw-cell.ts';
import { judgeShownError } from './judge-shown-error.ts';
import { blank, fine, found, type JudgedCell } from './judged-cell.ts';
import { isNothing } from './read-cell-text.ts';
import { readExactNumber } from './read-exact-number.ts';

const spacesAndGroups = /[\p{White_Space}\p{Default_Ignorable_Code_Point},٬،']/gu;
const whole = /^[0-9]{1,15}$/;

/** Whole rials. A unit other than rials is not guessed at: a toman too many is a hundred complaints. */
export function judgePremiumCell(cell: RawCell | undefined): JudgedCell<number> {
  const raw = cell?.text ?? '';
  const column = 'premium';
  const shown = judgeShownError(cell, column);
  if (shown) return shown;
  if (!cell || isNothing(raw)) return blank(raw);
  const number = readExactNumber(cell);
  const digits = number ?? foldDigits(raw).replace(spacesAndGroups, '').replace(/ریال$/, '');
  if (!whole.test(digits)) return found(raw, { code: 'premium-unreadable', column, details: {} });
  return isNothing(digits) ? blank(raw) : fine(raw, Number(digits));
}
