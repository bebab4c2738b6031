import { orthographicKey } from './canonical-name.ts';
import { foldDigits } from './digits.ts';
import { foldLetters } from './fold-letters.ts';
import { jalaliDate, jalaliMonths } from './jalali-date.ts';

export type Calendar = 'jalali' | 'gregorian';
export type DateCandidate = { date: Temporal.PlainDate; calendar: Calendar };

export type DateReading =
  /** `repaired`: a century or an order was supplied that the text does not say itself. */
  | ({ ok: true; precision: 'day'; repaired: boolean } & DateCandidate)
  /** The year is all that is sure, alone or with a month. */
  | { ok: true; precision: 'year'; year: number; calendar: Calendar }
  /** Two readings are days; none is chosen. */
  | { ok: false; why: 'ambiguous'; candidates: readonly DateCandidate[] }
  /** `impossible`: a date by its form, but no calendar has that day. */
  | { ok: false; why: 'empty' | 'not-a-date' | 'impossible' };

const usualForm = /^([0-9]{4})[/-]([0-9]{1,2})[/-]([0-9]{1,2})$/;
const separators = /[ /\\.\-\u2010-\u2015\u2212_،,\u060D]+/;
const timeOfDay = /[ T][0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?Z?$/;
const weekday = /^(?:(?:یک|دو|سه|چهار|پنج) ?)?شنبه[ ،,]|^جمعه[ ،,]/;
const withMonthName = /^(?:([0-9]{1,2}) )?([\p{Script=Arabic}]+?)(?: ?ماه)? ([0-9]{4}|[0-9]{2})$/u;

const monthByName = new Map(jalaliMonths.map((name, at) => [orthographicKey(name), at + 1]));
monthByName.set('امرداد', 5);

/**
 * A day in any of the forms people type: year first or last, Jalali or Gregorian, with or without separators,
 * the month as a number or a name, any digits. A year of two digits is Jalali and the last such year not after
 * `latestYear`; callers that have a clock pass their own.
 */
export function parseDateText(raw: string, latestYear = 1410): DateReading {
  const usual = usualForm.exec(raw);
  if (usual) return decide([yearFirst(Number(usual[1]), Number(usual[2]), Number(usual[3]))], false);
  const text = foldLetters(foldDigits(raw)).replace(timeOfDay, '').replace(weekday, '');
  const parts = text.split(separators).filter(part => part !== '');
  if (parts.length === 0) return { ok: false, why: 'empty' };
  const named = withMonthName.exec(parts.join(' '));
  if (named) return readNamed(named, latestYear);
  if (!parts.every(part => /^[0-9]+$/.test(part))) return { ok: false, why: 'not-a-date' };
  if (parts.length === 3) return readThree(parts, latestYear);
  if (parts.length === 2) return readMonth(parts);
  return readCompact(parts.join(''), latestYear);
}

function readNamed([, day, name = '', year = '']: RegExpExecArray, latestYear: number): DateReading {
  const month = monthByName.get(orthographicKey(name));
  if (month === undefined) return { ok: false, why: 'not-a-date' };
  const full = year.length === 4 ? Number(year) : fullYear(Number(year), latestYear);
  if (calendarOf(full) !== 'jalali') return { ok: false, why: 'impossible' };
  if (day === undefined) return { ok: true, precision: 'year', year: full, calendar: 'jalali' };
  return decide([dayIn('jalali', full, month, Number(day))], year.length === 2);
}

function readThree(parts: readonly string[], latestYear: number): DateReading {
  const shape = parts.map(part => part.length).join('');
  const [a = 0, b = 0, c = 0] = parts.map(Number);
  if (/^4[12][12]$/.test(shape)) return decide([yearFirst(a, b, c)], false);
  if (/^[12][12]4$/.test(shape)) return decide(yearLast(a, b, c), true);
  if (/^[12][12][12]$/.test(shape)) return decide(shortYear(parts, latestYear), true);
  return { ok: false, why: 'not-a-date' };
}

function readMonth([one = '', other = '']: readonly string[]): DateReading {
  const [year, month] = one.length === 4 ? [one, other] : [other, one];
  const calendar = year.length === 4 ? calendarOf(Number(year)) : undefined;
  if (calendar === undefined || !/^[0-9]{1,2}$/.test(month)) return { ok: false, why: 'not-a-date' };
  if (Number(month) < 1 || Number(month) > 12) return { ok: false, why: 'impossible' };
  return { ok: true, precision: 'year', year: Number(year), calendar };
}

function readCompact(digits: string, latestYear: number): DateReading {
  if (digits.length === 4) {
    const calendar = calendarOf(Number(digits));
    if (calendar === undefined) return { ok: false, why: 'not-a-date' };
    return { ok: true, precision: 'year', year: Number(digits), calendar };
  }
  if (digits.length === 6) return decide(shortYear(digits.match(/../g) ?? [], latestYear), true);
  if (digits.length !== 8) return { ok: false, why: 'not-a-date' };
  const number = (from: number, until: number) => Number(digits.slice(from, until));
  const first = yearFirst(number(0, 4), number(4, 6), number(6, 8));
  return decide(first ? [first] : yearLast(number(0, 2), number(2, 4), number(4, 8)), true);
}

function yearFirst(year: number, month: number, day: number): DateCandidate | undefined {
  const calendar = calendarOf(year);
  return calendar && dayIn(calendar, year, month, day);
}

function yearLast(a: number, b: number, year: number): (DateCandidate | undefined)[] {
  const dayFirst = yearFirst(year, b, a);
  // Persian never puts the month first, so there it is only read where the day tells: 8/26/1365.
  if (dayFirst?.calendar === 'jalali') return [dayFirst];
  return [dayFirst, yearFirst(year, a, b)];
}

function shortYear(parts: readonly string[], latestYear: number): (DateCandidate | undefined)[] {
  const [a = 0, b = 0, c = 0] = parts.map(Number);
  const [first = '', , last = ''] = parts;
  const found: (DateCandidate | undefined)[] = [];
  if (first.length === 2) found.push(dayIn('jalali', fullYear(a, latestYear), b, c));
  if (last.length === 2) {
    found.push(dayIn('jalali', fullYear(c, latestYear), b, a));
    // A spreadsheet in English shows 17 November 1986 as 11/17/86. Year last is as often that as Persian.
    if (c > 31) found.push(dayIn('gregorian', 1900 + c, b, a), dayIn('gregorian', 1900 + c, a, b));
  }
  return found;
}

function fullYear(twoDigits: number, latestYear: number): number {
  const century = latestYear - (latestYear % 100);
  return twoDigits <= latestYear % 100 ? century + twoDigits : century - 100 + twoDigits;
}

/** The calendar in which anybody living, or any contract, has such a year. */
function calendarOf(year: number): Calendar | undefined {
  if (year >= 1250 && year < 1500) return 'jalali';
  return year >= 1850 && year < 2150 ? 'gregorian' : undefined;
}

function dayIn(calendar: Calendar, year: number, month: number, day: number): DateCandidate | undefined {
  const date = calendar === 'jalali' ? jalaliDate(year, month, day) : gregorianDate(year, month, day);
  return date && { date, calendar };
}

function gregorianDate(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const date = Temporal.PlainDate.from({ year, month, day });
  return date.day === day ? date : undefined;
}

function decide(candidates: readonly (DateCandidate | undefined)[], repaired: boolean): DateReading {
  const days: DateCandidate[] = [];
  for (const candidate of candidates) {
    if (candidate && !days.some(({ date }) => date.equals(candidate.date))) days.push(candidate);
  }
  const [only, ...others] = days;
  if (!only) return { ok: false, why: 'impossible' };
  if (others.length > 0) return { ok: false, why: 'ambiguous', candidates: days };
  return { ok: true, precision: 'day', repaired, date: only.date, calendar: only.calendar };
}
