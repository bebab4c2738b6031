import { foldDigits } from '../../../persian/digits.ts';
import { jalaliYear } from '../../../persian/jalali-date.ts';
import { type DateReading, parseDateText } from '../../../persian/parse-date-text.ts';
import type { RawCell } from '../reading/raw-cell.ts';
import { serialDay } from '../reading/serial-day.ts';
import type { ColumnKey } from './columns.ts';
import { judgeShownError } from './judge-shown-error.ts';
import { blank, fine, found, type JudgedCell } from './judged-cell.ts';
import { isNothing } from './read-cell-text.ts';
import { readExactNumber } from './read-exact-number.ts';
import { rememberTexts } from './remember-texts.ts';

/** How the cell came to its day; absent where nothing is written. The column's share of each decides who is doubted. */
export type DateSource = 'jalali-text' | 'gregorian-text' | 'date-cell' | 'unclear';
export type JudgedDateCell = JudgedCell<Temporal.PlainDate> & { writtenAs?: DateSource };

export type DateCellSetting = { column: ColumnKey; today: Temporal.PlainDate; date1904: boolean };

const oldest = { years: 110 };
/** A contract may be written some years ahead; nobody is born ahead. */
const yearsAhead = 10;
/** Before this a stored year was typed in the Persian calendar, whatever the cell's format says. */
const firstGregorianYear = 1700;

/** A day of birth: not to come, and not longer ago than people live. */
export function judgeBirthDateCell(cell: RawCell | undefined, setting: DateCellSetting): JudgedDateCell {
  const { column, today } = setting;
  const judged = judgeDay(cell, setting, 0);
  const { raw, value, writtenAs = 'unclear' } = judged;
  if (!value || isOrdinaryBirth(value, today)) return judged;
  const read = value.toString();
  if (Temporal.PlainDate.compare(value, today) > 0)
    return {
      ...found<Temporal.PlainDate>(raw, { code: 'birth-in-future', column, details: { read } }),
      writtenAs,
    };
  if (Temporal.PlainDate.compare(value.add(oldest), today) < 0)
    return {
      ...found<Temporal.PlainDate>(raw, { code: 'birth-too-long-ago', column, details: { read } }),
      writtenAs,
    };
  return judged;
}

/** Far from both ends; the exact comparison is for the few that are not. */
function isOrdinaryBirth({ year }: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
  return year < today.year && year > today.year - oldest.years;
}

export function judgeDateCell(cell: RawCell | undefined, setting: DateCellSetting): JudgedDateCell {
  return judgeDay(cell, setting, yearsAhead);
}

function judgeDay(cell: RawCell | undefined, setting: DateCellSetting, yearsToCome: number): JudgedDateCell {
  const raw = cell?.text ?? '';
  const { column } = setting;
  const shown = judgeShownError(cell, column);
  if (shown) return { ...shown, writtenAs: 'unclear' };
  if (!cell || isNothing(raw)) return blank(raw);
  if (cell.date !== undefined && Number(cell.date.slice(0, 4)) >= firstGregorianYear)
    return { ...fine(raw, Temporal.PlainDate.from(cell.date)), writtenAs: 'date-cell' };
  const number = readExactNumber(cell);
  const text = number === undefined || number === 'digits-lost' ? raw : number;
  const reading = readDate(text, setting.today, yearsToCome);
  const serial = reading.ok ? undefined : serialOf(text, cell, setting.date1904);
  return serial ? judgeSerial(raw, serial, column) : judgeReading(cell, reading, column);
}

const datesRemembered = 50_000;
const readers = new WeakMap<Temporal.PlainDate, Map<number, (text: string) => DateReading>>();

/** Birthdays come again and again; what a text means depends on the year in which it is read. */
function readDate(text: string, today: Temporal.PlainDate, yearsToCome: number): DateReading {
  const byHorizon = readers.get(today) ?? new Map<number, (text: string) => DateReading>();
  const known = byHorizon.get(yearsToCome);
  if (known) return known(text);
  const latestYear = jalaliYear(today) + yearsToCome;
  const reader = rememberTexts(each => parseDateText(each, latestYear), datesRemembered);
  readers.set(today, byHorizon.set(yearsToCome, reader));
  return reader(text);
}

/** A day that lost its format: the spreadsheet's own count of days, which no calendar writes in five digits. */
function serialOf(text: string, cell: RawCell, date1904: boolean): string | undefined {
  const days =
    cell.kind === 'number' ? cell.serial : /^[0-9]{5}$/.test(foldDigits(text)) && Number(foldDigits(text));
  return days && days >= 1000 && days < 100_000 ? serialDay(days, date1904) : undefined;
}

function judgeSerial(raw: string, read: string, column: ColumnKey): JudgedDateCell {
  const date = Temporal.PlainDate.from(read);
  return {
    ...found(raw, { code: 'date-from-serial', column, details: { read } }, date),
    writtenAs: 'date-cell',
  };
}

function judgeReading({ text: raw, kind }: RawCell, reading: DateReading, column: ColumnKey): JudgedDateCell {
  if (!reading.ok) return judgeUnread(raw, reading, column);
  const writtenAs = reading.calendar === 'jalali' ? 'jalali-text' : 'gregorian-text';
  if (reading.precision === 'year') {
    const details = { year: reading.year };
    return { ...found(raw, { code: 'date-year-only', column, details }), writtenAs };
  }
  const { date, repaired } = reading;
  if (!repaired && kind !== 'date') return { ...fine(raw, date), writtenAs };
  const details = { read: date.toString() };
  const code =
    /[0-9]{4}/.test(foldDigits(raw)) && !isSixDigits(raw) ? 'date-rewritten' : 'date-two-digit-year';
  return { ...found(raw, { code, column, details }, date), writtenAs };
}

function judgeUnread(
  raw: string,
  reading: Extract<DateReading, { ok: false }>,
  column: ColumnKey,
): JudgedDateCell {
  if (reading.why === 'ambiguous') {
    const readings = reading.candidates.map(({ date }) => date.toString());
    return { ...found(raw, { code: 'date-ambiguous', column, details: { readings } }), writtenAs: 'unclear' };
  }
  const code = reading.why === 'impossible' ? 'date-impossible' : 'date-unreadable';
  return { ...found(raw, { code, column, details: {} }), writtenAs: 'unclear' };
}

function isSixDigits(raw: string): boolean {
  return /^\p{White_Space}*[0-9]{6}\p{White_Space}*$/u.test(foldDigits(raw));
}
