import type { RawCell } from '../reading/raw-cell.ts';
import { judgeShownError } from './judge-shown-error.ts';
import { blank, fine, found, type JudgedCell } from './judged-cell.ts';
import { isNothing, readCode } from './read-cell-text.ts';
import { wordKey } from './word-key.ts';

export type Gender = 'male' | 'female';

const words = new Map<string, Gender>([
  ...['مرد', 'آقا', 'آقای', 'مذکر', 'ذکور', 'پسر', 'm', 'male'].map(word => [wordKey(word), 'male'] as const),
  ...['زن', 'خانم', 'مونث', 'اناث', 'دختر', 'f', 'female'].map(word => [wordKey(word), 'female'] as const),
]);

/** The usual codes; a policyholder's own meanings come before them. */
const usualCodes: Readonly<Record<string, Gender>> = { 1: 'male', 2: 'female' };

export function judgeGenderCell(
  cell: RawCell | undefined,
  meanings: Readonly<Record<string, Gender>> = {},
): JudgedCell<Gender> {
  const raw = cell?.text ?? '';
  const column = 'gender';
  const shown = judgeShownError(cell, column);
  if (shown) return shown;
  const code = readCode(raw);
  const meant = code === undefined ? words.get(wordKey(raw)) : (meanings[code] ?? usualCodes[code]);
  if (meant) return fine(raw, meant);
  if (isNothing(raw)) return blank(raw);
  if (code !== undefined) return found(raw, { code: 'gender-code-unknown', column, details: { code } });
  return found(raw, { code: 'gender-unreadable', column, details: {} });
}
