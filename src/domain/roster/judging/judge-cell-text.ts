import { foldDigits } from '../../../persian/digits.ts';
import { foldLetters } from '../../../persian/fold-letters.ts';
import type { RawCell } from '../reading/raw-cell.ts';
import type { ColumnKey } from './columns.ts';
import { judgeShownError } from './judge-shown-error.ts';
import { blank, fine, type JudgedCell } from './judged-cell.ts';
import { isNothing } from './read-cell-text.ts';
import { readExactNumber } from './read-exact-number.ts';
import { rememberTexts } from './remember-texts.ts';

const textsRemembered = 5000;
const cleanText = rememberTexts(foldLetters, textsRemembered);
const plainNumber = /^[1-9][0-9]*$/;

/** Words that are kept as they are, with clean letters and single spaces: plan, base insurer, bank. */
export function judgeTextCell(cell: RawCell | undefined, column: ColumnKey): JudgedCell<string> {
  const raw = cell?.text ?? '';
  const shown = judgeShownError(cell, column);
  if (shown) return shown;
  if (isNothing(raw)) return blank(raw);
  const text = cleanText(raw);
  return isNothing(text) ? blank(raw) : fine(raw, text);
}

/** Numbers that are names, not amounts: certificate, personnel and contract numbers, in Latin digits. */
export function judgeNumberTextCell(cell: RawCell | undefined, column: ColumnKey): JudgedCell<string> {
  if (cell && plainNumber.test(cell.text)) return fine(cell.text, cell.text);
  const judged = judgeTextCell(cell, column);
  if (judged.value === undefined || !cell) return judged;
  const number = readExactNumber({ ...cell, text: judged.value });
  const value = number === undefined || number === 'digits-lost' ? foldDigits(judged.value) : number;
  return isNothing(value) ? blank(judged.raw) : { ...judged, value };
}
