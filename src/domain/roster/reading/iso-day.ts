const isoDateTime = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** The calendar day an ISO date or date-time begins with, if that day exists. An offset does not move it. */
export function isoDay(text: string): string | undefined {
  if (!isoDateTime.test(text)) return undefined;
  const day = text.slice(0, 10);
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : undefined;
}
