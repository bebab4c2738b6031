import { persianDigits } from './digits.ts';

export const jalaliMonths: readonly string[] = [
  'فروردین',
  'اردیبهشت',
  'خرداد',
  'تیر',
  'مرداد',
  'شهریور',
  'مهر',
  'آبان',
  'آذر',
  'دی',
  'بهمن',
  'اسفند',
];

// Beyond these the calendar is arithmetic, not history or anybody's contract.
const firstYear = 1;
const lastYear = 3000;

// A million rows have some forty thousand birthdays between them; a look-up costs a twentieth of the calendar.
const firstMetYear = 1280;
const lastMetYear = 1430;
const metBefore = new Map<number, Temporal.PlainDate>();

/** The day in the ISO calendar, ready for the database; undefined when the Persian calendar has no such day. */
export function jalaliDate(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day);
  if (!whole || year < firstYear || year > lastYear) return undefined;
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const key = (year * 16 + month) * 32 + day;
  const met = metBefore.get(key);
  if (met) return met;
  // Constrained and compared, because rejecting throws, and rosters bring impossible days by the thousand.
  const date = Temporal.PlainDate.from({ calendar: 'persian', year, month, day });
  if (date.day !== day) return undefined;
  const iso = date.withCalendar('iso8601');
  if (year >= firstMetYear && year <= lastMetYear) metBefore.set(key, iso);
  return iso;
}

/** ۲۶ آبان ۱۳۶۵ in prose, ۱۳۶۵/۰۸/۲۶ in tables. */
export function formatJalali(date: Temporal.PlainDate, style: 'prose' | 'table'): string {
  const { year, month, day } = date.withCalendar('persian');
  if (style === 'prose') return persianDigits(`${day} ${jalaliMonths[month - 1]} ${year}`);
  const padded = (part: number) => String(part).padStart(2, '0');
  return persianDigits(`${year}/${padded(month)}/${padded(day)}`);
}

export function jalaliYear(date: Temporal.PlainDate): number {
  return date.withCalendar('persian').year;
}

/** First of Farvardin. */
export function jalaliYearStart(year: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ calendar: 'persian', year, month: 1, day: 1 }).withCalendar('iso8601');
}

/** Last of Esfand, the 29th or in a leap year the 30th. */
export function jalaliYearEnd(year: number): Temporal.PlainDate {
  return jalaliYearStart(year + 1).subtract({ days: 1 });
}
