import { formatJalali } from '../../persian/jalali-date.ts';
import type { Clock } from '../../platform/clock.ts';

/** Today as a message says it. */
export function messageDay(clock: Clock, language: 'fa' | 'en'): string {
  const today = clock.today();
  return language === 'fa' ? formatJalali(today, 'table') : today.toString();
}
