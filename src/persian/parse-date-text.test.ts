import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatJalali } from './jalali-date.ts';
import { type Calendar, parseDateText } from './parse-date-text.ts';

function assertDay(raw: string, iso: string, calendar: Calendar, repaired: boolean): void {
  const read = parseDateText(raw);
  assert.ok(read.ok && read.precision === 'day', raw);
  assert.deepEqual([read.date.toString(), read.calendar, read.repaired], [iso, calendar, repaired], raw);
}

test('a full date is read with any separator, digits, and the name of its month', () => {
  const writings = [
    '1365/08/26',
    '1365-8-26',
    '1365.08.26',
    '۱۳۶۵/۸/۲۶',
    '١٣٦٥/٠٨/٢٦',
    '۱۳۶۵ / ۰۸ / ۲۶',
    '\u200F1365/08/26\u200E',
    '1365/08/26 00:00:00',
    '۲۶ آبان ۱۳۶۵',
    '26 ابان 1365',
    '۲۶ آبان\u200Cماه ۱۳۶۵',
    'دوشنبه، ۲۶ آبان ۱۳۶۵',
  ];
  for (const raw of writings) assertDay(raw, '1986-11-17', 'jalali', false);
  assertDay('سه\u200Cشنبه ۳ امرداد ۱۳۸۰', '2001-07-25', 'jalali', false);
});

test('a century or an order that was supplied is said to be repaired', () => {
  const writings = [
    '13650826',
    '65/8/26',
    '۶۵/۰۸/۲۶',
    '650826',
    '۲۶ آبان ۶۵',
    '26/8/1365',
    '26081365',
    '8/26/1365',
  ];
  for (const raw of writings) assertDay(raw, '1986-11-17', 'jalali', true);
});

test('a Gregorian day is read where the text tells which it is', () => {
  assertDay('1986-11-17', '1986-11-17', 'gregorian', false);
  assertDay('1986-11-17T00:00:00', '1986-11-17', 'gregorian', false);
  assertDay('1986/11/17', '1986-11-17', 'gregorian', false);
  assertDay('19861117', '1986-11-17', 'gregorian', true);
  assertDay('17/11/1986', '1986-11-17', 'gregorian', true);
  assertDay('11/17/1986', '1986-11-17', 'gregorian', true);
  assertDay('05/05/1986', '1986-05-05', 'gregorian', true);
});

const doubtful = [
  ['05/06/1986', '1986-06-05 1986-05-06'],
  ['26/8/65', '1986-11-17 1965-08-26'],
  ['03/05/12', '2024-08-02 1933-07-25'],
] as const;

test('where two readings are days, both are given and none is chosen', () => {
  for (const [raw, days] of doubtful) {
    const read = parseDateText(raw);
    assert.ok(!read.ok && read.why === 'ambiguous', raw);
    assert.equal(read.candidates.map(({ date }) => date.toString()).join(' '), days);
  }
});

test('a year of two digits is the last such year not after the latest', () => {
  const yearOf = (raw: string, latest?: number) => {
    const read = parseDateText(raw, latest);
    return read.ok && read.precision === 'day' ? formatJalali(read.date, 'table').slice(0, 4) : read;
  };
  assert.equal(yearOf('99/1/2'), '۱۳۹۹');
  assert.equal(yearOf('05/1/2', 1405), '۱۴۰۵');
  assert.equal(yearOf('05/1/2', 1404), '۱۳۰۵');
  assert.equal(yearOf('00/1/2'), '۱۴۰۰');
});

test('a year alone, or with a month, is only sure of the year', () => {
  for (const raw of ['1365', '۱۳۶۵', '1365/08', '08/1365', 'آبان ۱۳۶۵', 'آبان\u200Cماه ۶۵']) {
    assert.deepEqual(
      parseDateText(raw),
      { ok: true, precision: 'year', year: 1365, calendar: 'jalali' },
      raw,
    );
  }
  assert.deepEqual(parseDateText('1986'), { ok: true, precision: 'year', year: 1986, calendar: 'gregorian' });
});

const refused = [
  ['', 'empty'],
  [' \u200C', 'empty'],
  ['-', 'empty'],
  ['--/--/--', 'empty'],
  ['ندارد', 'not-a-date'],
  ['#N/A', 'not-a-date'],
  ['0', 'not-a-date'],
  ['31733', 'not-a-date'],
  ['۲۶ نومبر ۱۳۶۵', 'not-a-date'],
  ['1365/08/26/1', 'not-a-date'],
  ['365/08/26', 'not-a-date'],
  ['1404/12/30', 'impossible'],
  ['1366/07/31', 'impossible'],
  ['۳۰ اسفند ۱۴۰۴', 'impossible'],
  ['13660731', 'impossible'],
  ['66/7/31', 'impossible'],
  ['1986-02-30', 'impossible'],
  ['1365/13', 'impossible'],
  ['0000-00-00', 'impossible'],
] as const;

test('what is no day is refused with its reason', () => {
  for (const [raw, why] of refused) assert.deepEqual(parseDateText(raw), { ok: false, why }, raw);
});

test('every day we write is read back as the same day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 50_000 }), days => {
      const date = Temporal.PlainDate.from('1921-03-21').add({ days });
      assertDay(formatJalali(date, 'prose'), date.toString(), 'jalali', false);
      assertDay(formatJalali(date, 'table'), date.toString(), 'jalali', false);
      assertDay(date.toString(), date.toString(), 'gregorian', false);
    }),
  );
});

test('no text at all makes it throw', () => {
  const unit = fc.constantFrom(...'0123456789۰۵٣/-. آبانماهشنبهT:', '\u200C');
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit, maxLength: 12 }), fc.string({ unit: 'binary' })), raw => {
      parseDateText(raw);
    }),
    { numRuns: 2000 },
  );
});
