import { badge } from '../../html/badge.ts';
import { formatDay } from '../../html/day.ts';
import type { Shell } from '../../html/shell.ts';
import { type Html, html } from '../../html/tag.ts';
import { timeZone } from '../../platform/clock.ts';

const dayOf = (at: Date) => at.toTemporalInstant().toZonedDateTimeISO(timeZone).toPlainDate();

/** When something is due: what is late says so in a word, with its sign and colour. */
export function dueLabel({ t, language }: Shell, dueAt: Date, now: Temporal.Instant): Html {
  const { desk } = t;
  const today = dayOf(new Date(now.epochMilliseconds));
  // Due is the first moment after the last day.
  const last = dayOf(new Date(dueAt.getTime() - 1));
  const left = today.until(last).days;
  if (dueAt.getTime() <= now.epochMilliseconds) return badge('bad', desk.overdue(-left));
  if (left === 0) return badge('warn', desk.dueToday);
  const words = left === 1 ? desk.dueTomorrow : desk.dueIn(left);
  return html`<span title="${formatDay(language, last)}">${words}</span>`;
}

/** How long ago. */
export function ageLabel({ t }: Shell, since: Date, now: Temporal.Instant): string {
  const days = dayOf(since).until(dayOf(new Date(now.epochMilliseconds))).days;
  if (days <= 0) return t.desk.ageToday;
  return days === 1 ? t.desk.ageYesterday : t.desk.age(days);
}
