const firstDay = Temporal.PlainDate.from('1970-01-01');

export function dayNumber(day: Temporal.PlainDate): number {
  return day.since(firstDay).days;
}

/** An ISO day. @param days since 1970 */
export function dayFromNumber(days: number): string {
  return firstDay.add({ days }).toString();
}
