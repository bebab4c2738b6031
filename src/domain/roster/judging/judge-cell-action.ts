import type { RawCell } from '../reading/raw-cell.ts';
import { judgeShownError } from './judge-shown-error.ts';
import { blank, fine, found, type JudgedCell } from './judged-cell.ts';
import { isNothing } from './read-cell-text.ts';
import { wordKey } from './word-key.ts';

/** What an endorsement's row asks for. */
export type RosterAction = 'join' | 'change' | 'leave';

const wordsOf: Record<RosterAction, string[]> = {
  join: [
    'افزودن',
    'اضافه',
    'اضافه شده',
    'افزایش',
    'الحاق',
    'جدید',
    'ثبت',
    'ثبت جدید',
    'عضویت',
    'ورود',
    'فعال',
    'استخدام',
    'ازدواج',
    'تولد',
    'نوزاد',
  ],
  change: ['تغییر', 'اصلاح', 'اصلاحیه', 'ویرایش', 'تغییرات', 'تغییر طرح', 'اصلاح اطلاعات', 'اصلاح مشخصات'],
  leave: [
    'حذف',
    'حذف شده',
    'کاهش',
    'خروج',
    'ترک',
    'غیرفعال',
    'قطع پوشش',
    'قطع همکاری',
    'ترک کار',
    'فوت',
    'فوتی',
    'طلاق',
    'انصراف',
    'پایان همکاری',
  ],
};

const byWord = new Map<string, RosterAction>();
for (const action of ['join', 'change', 'leave'] as const)
  for (const word of wordsOf[action]) byWord.set(wordKey(word), action);

export function judgeActionCell(cell: RawCell | undefined): JudgedCell<RosterAction> {
  const raw = cell?.text ?? '';
  const column = 'action';
  const shown = judgeShownError(cell, column);
  if (shown) return shown;
  const action = byWord.get(wordKey(raw));
  if (action) return fine(raw, action);
  if (isNothing(raw)) return blank(raw);
  return found(raw, { code: 'action-unreadable', column, details: {} });
}
