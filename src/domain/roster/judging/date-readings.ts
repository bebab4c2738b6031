import { jalaliDate } from '../../../persian/jalali-date.ts';

const firstDoubted = 1930;
const lastDoubted = 1999;
const centuryOfTwoDigits = 1300;

/**
 * A spreadsheet takes nearly every Jalali «65/8/26» for 26 August 1965. The two days such a cell may mean, as ISO days,
 * first the one it shows; undefined where only one of them exists.
 */
export function bothReadings(daysSince1970: number): [string, string] | undefined {
  const shown = Temporal.PlainDate.from('1970-01-01').add({ days: daysSince1970 });
  if (shown.year < firstDoubted || shown.year > lastDoubted) return undefined;
  const meant = jalaliDate(centuryOfTwoDigits + (shown.year % 100), shown.month, shown.day);
  return meant && [shown.toString(), meant.toString()];
}
