import { encodingKey } from '../persian/canonical-name.ts';
import { foldDigits } from '../persian/digits.ts';
import { jalaliDate, jalaliMonths } from '../persian/jalali-date.ts';

/** A day of the Persian calendar from the three parts of a date field; the month by number or by name. */
export function readDay(form: URLSearchParams, name: string): Temporal.PlainDate | undefined {
  const part = (which: string) => foldDigits(form.get(`${name}_${which}`) ?? '').trim();
  const month = part('month');
  const named = jalaliMonths.findIndex(each => encodingKey(each) === encodingKey(month)) + 1;
  return jalaliDate(whole(part('year')), named || whole(month), whole(part('day')));
}

function whole(text: string): number {
  return /^[0-9]{1,4}$/.test(text) ? Number(text) : Number.NaN;
}
