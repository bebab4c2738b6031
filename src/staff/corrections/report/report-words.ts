import { formatDay } from '../../../html/day.ts';
import { localDigits } from '../../../html/number.ts';
import { type JalaliMonth, jalaliMonthStart } from '../../../persian/jalali-month.ts';
import type { Language } from '../../../texts/texts.ts';

/** «مهر ۱۴۰۵»; `short` without its year. */
export function monthName(language: Language, month: JalaliMonth, style: 'long' | 'short' = 'long'): string {
  const start = jalaliMonthStart(month);
  const words = formatDay(language, start, style === 'long' ? 'prose' : 'short').split(' ');
  return words.slice(1).join(' ');
}

/** Days and tenths of them in the digits of the language. */
export function tenths(language: Language, days: number): string {
  const text = localDigits(language, days);
  return language === 'fa' ? text.replace('.', '٫') : text;
}
