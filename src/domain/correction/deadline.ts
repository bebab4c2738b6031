import type { CaseState, Turn } from './case-steps.ts';

/** Working days that each has, by whose turn it is; a signed letter takes the employer longer, a member is given two weeks. */
const days: Record<Turn, number> = { employer: 3, agency: 2, administrator: 2, member: 10 };
const letterDays = 7;
const sharedDays = 12;
const zone = 'Asia/Tehran';
/** Thursday and Friday. */
const daysOff: readonly number[] = [4, 5];

/** The end of the last working day that whoever's turn it is has, in Tehran. */
export function dueAt(turn: Turn, state: CaseState, now: Temporal.Instant): Date {
  return endAfter(state === 'letter' ? letterDays : days[turn], now);
}

/** How long the houses below the administrator have a case between them when they hand it on to each other. */
export function sharedDueAt(openedAt: Date): Date {
  return endAfter(sharedDays, openedAt.toTemporalInstant());
}

function endAfter(workingDays: number, from: Temporal.Instant): Date {
  let left = workingDays;
  let day = from.toZonedDateTimeISO(zone).toPlainDate();
  while (left > 0) {
    day = day.add({ days: 1 });
    if (isWorkingDay(day)) left -= 1;
  }
  return new Date(day.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds);
}

export function isWorkingDay(day: Temporal.PlainDate): boolean {
  return !daysOff.includes(day.dayOfWeek);
}
