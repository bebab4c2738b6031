import { formatDay } from '../html/day.ts';
import { localDigits } from '../html/number.ts';
import type { Shell } from '../html/shell.ts';
import { timeZone } from '../platform/clock.ts';

/** «از دیروز ساعت ۱۴:۲۰»: how long something has been waiting. */
export function sinceLabel({ t, language }: Shell, since: Date, today: Temporal.PlainDate): string {
  const moment = since.toTemporalInstant().toZonedDateTimeISO(timeZone);
  const day = moment.toPlainDate();
  const days = day.until(today).days;
  const time = localDigits(language, moment.toPlainTime().toString({ smallestUnit: 'minute' }));
  if (days <= 0) return t.console.sinceToday(time);
  if (days === 1) return t.console.sinceYesterday(time);
  return t.console.sinceDays(days, formatDay(language, day));
}
