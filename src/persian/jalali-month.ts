/** A month of the Persian calendar. */
export type JalaliMonth = { year: number; month: number };

export function jalaliMonthOf(day: Temporal.PlainDate): JalaliMonth {
  const { year, month } = day.withCalendar('persian');
  return { year, month };
}

export function addMonths({ year, month }: JalaliMonth, months: number): JalaliMonth {
  const count = year * 12 + (month - 1) + months;
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
}

/** The first of them in the ISO calendar, ready for the database. */
export function jalaliMonthStart({ year, month }: JalaliMonth): Temporal.PlainDate {
  return Temporal.PlainDate.from({ calendar: 'persian', year, month, day: 1 }).withCalendar('iso8601');
}

/** As it stands in an address: `1405-08`. */
export function jalaliMonthKey({ year, month }: JalaliMonth): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** How many months the second comes after the first. */
export function monthsBetween(one: JalaliMonth, other: JalaliMonth): number {
  return (other.year - one.year) * 12 + other.month - one.month;
}
