import type { Texts } from '../texts/texts.ts';

/** «۶ ساله»; of a baby «۵ ماهه». Undefined where the roster does not know the birthday. */
export function ageLabel(
  t: Texts,
  birthDate: Temporal.PlainDate | undefined,
  today: Temporal.PlainDate,
): string | undefined {
  if (!birthDate) return undefined;
  // Months count as the family's own calendar counts them.
  const calendar = birthDate.withCalendar('persian');
  const { years, months } = calendar.until(today.withCalendar('persian'), { largestUnit: 'years' });
  if (years < 0) return undefined;
  return years > 0 ? t.member.age(years) : t.member.ageMonths(months);
}
