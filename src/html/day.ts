import { formatJalali, jalaliMonths } from '../persian/jalali-date.ts';
import type { Language } from '../texts/texts.ts';
import { localDigits } from './number.ts';

/** Months of the Persian calendar as English texts about Iran write them. */
const englishMonths: readonly string[] = [
  'Farvardin',
  'Ordibehesht',
  'Khordad',
  'Tir',
  'Mordad',
  'Shahrivar',
  'Mehr',
  'Aban',
  'Azar',
  'Dey',
  'Bahman',
  'Esfand',
];

/**
 * A day of the Persian calendar in the language of the page. `prose`: ۲ شهریور ۱۴۰۵; `short`, where the year is plain
 * from what surrounds it: ۲ شهریور; `table`: ۱۴۰۵/۰۶/۰۲.
 */
export function formatDay(
  language: Language,
  day: Temporal.PlainDate,
  style: 'prose' | 'short' | 'table' = 'prose',
): string {
  if (language === 'fa' && style !== 'short') return formatJalali(day, style);
  const jalali = day.withCalendar('persian');
  if (style === 'table') {
    const padded = (part: number) => String(part).padStart(2, '0');
    return `${jalali.year}/${padded(jalali.month)}/${padded(jalali.day)}`;
  }
  const month = (language === 'fa' ? jalaliMonths : englishMonths)[jalali.month - 1] ?? '';
  const short = `${localDigits(language, jalali.day)} ${month}`;
  return style === 'short' ? short : `${short} ${jalali.year}`;
}
