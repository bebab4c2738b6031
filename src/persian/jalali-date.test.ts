import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatJalali, jalaliDate, jalaliYear, jalaliYearEnd, jalaliYearStart } from './jalali-date.ts';

const known = [
  [1365, 8, 26, '1986-11-17'],
  [1357, 11, 22, '1979-02-11'],
  [1399, 12, 30, '2021-03-20'],
  [1400, 1, 1, '2021-03-21'],
  [1403, 12, 30, '2025-03-20'],
  [1404, 1, 1, '2025-03-21'],
  [1300, 1, 1, '1921-03-21'],
] as const;

test('Persian days are the days they are known to be', () => {
  for (const [year, month, day, iso] of known) {
    assert.equal(jalaliDate(year, month, day)?.toString(), iso, `${year}/${month}/${day}`);
  }
});

const impossible = [
  [1404, 12, 30],
  [1366, 7, 31],
  [1366, 13, 1],
  [1366, 0, 1],
  [1366, 1, 0],
  [1366, 1, 32],
  [1366.5, 1, 1],
  [Number.NaN, 1, 1],
  [0, 1, 1],
  [999_999, 1, 1],
] as const;

test('a day the calendar does not have is undefined', () => {
  for (const [year, month, day] of impossible) {
    assert.equal(jalaliDate(year, month, day), undefined, `${year}/${month}/${day}`);
  }
});

test('leap years are those of the official calendar', () => {
  const leap = [];
  for (let year = 1300; year <= 1412; year += 1) if (jalaliDate(year, 12, 30)) leap.push(year);
  assert.deepEqual(
    leap,
    [
      1300, 1304, 1309, 1313, 1317, 1321, 1325, 1329, 1333, 1337, 1342, 1346, 1350, 1354, 1358, 1362, 1366,
      1370, 1375, 1379, 1383, 1387, 1391, 1395, 1399, 1403, 1408, 1412,
    ],
  );
});

test('a day is written one way in prose and another in tables', () => {
  const date = Temporal.PlainDate.from('1986-11-17');
  assert.equal(formatJalali(date, 'prose'), '۲۶ آبان ۱۳۶۵');
  assert.equal(formatJalali(date, 'table'), '۱۳۶۵/۰۸/۲۶');
  assert.equal(formatJalali(Temporal.PlainDate.from('2025-03-21'), 'prose'), '۱ فروردین ۱۴۰۴');
});

test('a year begins with Nowruz and ends the day before the next', () => {
  assert.equal(jalaliYearStart(1404).toString(), '2025-03-21');
  assert.equal(jalaliYearEnd(1403).toString(), '2025-03-20');
  assert.equal(jalaliYear(jalaliYearEnd(1403)), 1403);
  assert.equal(jalaliYear(jalaliYearStart(1404)), 1404);
});

test('days run on without a gap from one Persian date to the next', () => {
  const start = Temporal.PlainDate.from('1921-03-21');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000 }), days => {
      const date = start.add({ days });
      const [year, month, day] = [
        jalaliYear(date),
        date.withCalendar('persian').month,
        date.withCalendar('persian').day,
      ];
      assert.equal(jalaliDate(year, month, day)?.toString(), date.toString());
    }),
  );
});
