import { formatDay } from '../../html/day.ts';
import { localDigits } from '../../html/number.ts';
import type { Shell } from '../../html/shell.ts';
import { timeZone } from '../../platform/clock.ts';

/** «۲ شهریور ۱۴۰۵، ۱۴:۲۰» where people live. */
export function formatMoment({ t, language }: Shell, at: Date): string {
  const local = at.toTemporalInstant().toZonedDateTimeISO(timeZone);
  const time = localDigits(language, local.toPlainTime().toString({ smallestUnit: 'minute' }));
  return `${formatDay(language, local.toPlainDate())}${t.rosters.comma}${time}`;
}

/** A colleague of another organization may have a name that one does not see. */
export function staffName({ t, language }: Shell, name: { fa: string; en: string }): string {
  return name[language] || t.rosters.colleague;
}
