import { persianDigits } from '../../persian/digits.ts';
import { formatJalali } from '../../persian/jalali-date.ts';
import { type Clock, timeZone } from '../../platform/clock.ts';

/** Today as a message says it. */
export function messageDay(clock: Clock, language: 'fa' | 'en'): string {
  return dayInWords(clock.today(), language);
}

/** The day and the hour of a moment in Tehran. */
export function messageMoment(at: Date, language: 'fa' | 'en'): { day: string; time: string } {
  const zoned = at.toTemporalInstant().toZonedDateTimeISO(timeZone);
  const time = zoned.toPlainTime().toString({ smallestUnit: 'minute' });
  return {
    day: dayInWords(zoned.toPlainDate(), language),
    time: language === 'fa' ? persianDigits(time) : time,
  };
}

/** The last day of something that ends at a moment, midnight belonging to the day before. */
export function lastDayBefore(end: Date, language: 'fa' | 'en'): string {
  return messageMoment(new Date(end.getTime() - 1), language).day;
}

function dayInWords(day: Temporal.PlainDate, language: 'fa' | 'en'): string {
  return language === 'fa' ? formatJalali(day, 'table') : day.toString();
}
