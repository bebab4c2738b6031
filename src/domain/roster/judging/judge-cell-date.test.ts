import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RawCell } from '../reading/raw-cell.ts';
import { bothReadings } from './date-readings.ts';
import { judgeBirthDateCell, judgeDateCell } from './judge-cell-date.ts';

const today = Temporal.PlainDate.from('2026-06-01');
const setting = { column: 'birthDate', today, date1904: false } as const;
const text = (value: string): RawCell => ({ text: value, kind: 'text' });
const number = (value: string): RawCell => ({ text: value, kind: 'number', serial: Number(value) });
const day = (iso: string, serial?: number): RawCell =>
  serial === undefined
    ? { text: iso, kind: 'date', date: iso }
    : { text: iso, kind: 'date', date: iso, serial };

test('one birthday in all its forms', () => {
  const forms: [RawCell, string | undefined, string][] = [
    [text('1365/08/26'), undefined, 'jalali-text'],
    [text('1365-8-26'), undefined, 'jalali-text'],
    [text('1365.08.26'), undefined, 'jalali-text'],
    [text('۱۳۶۵/۰۸/۲۶'), undefined, 'jalali-text'],
    [text('۲۶ آبان ۱۳۶۵'), undefined, 'jalali-text'],
    [text('1986-11-17'), undefined, 'gregorian-text'],
    [text('13650826'), 'date-rewritten', 'jalali-text'],
    [number('13650826'), 'date-rewritten', 'jalali-text'],
    [text('13650826.0'), 'date-rewritten', 'jalali-text'],
    [text('26/8/1365'), 'date-rewritten', 'jalali-text'],
    [text('17/11/1986'), 'date-rewritten', 'gregorian-text'],
    [text('65/8/26'), 'date-two-digit-year', 'jalali-text'],
    [number('650826'), 'date-two-digit-year', 'jalali-text'],
    [day('1986-11-17', 31733), undefined, 'date-cell'],
    [day('1986-11-17'), undefined, 'date-cell'],
    [day('1365-08-26'), 'date-rewritten', 'jalali-text'],
    [number('31733'), 'date-from-serial', 'date-cell'],
    [text('31733'), 'date-from-serial', 'date-cell'],
  ];
  for (const [cell, finding, writtenAs] of forms) {
    const judged = judgeBirthDateCell(cell, setting);
    assert.equal(judged.value?.toString(), '1986-11-17', cell.text);
    assert.equal(judged.finding?.code, finding, cell.text);
    assert.equal(judged.writtenAs, writtenAs, cell.text);
    assert.equal(judged.state, finding ? 'repaired' : 'ok', cell.text);
  }
});

test('a bare serial of a workbook that counts from 1904 is four years later', () => {
  const judged = judgeBirthDateCell(number('30271'), { ...setting, date1904: true });
  assert.equal(judged.value?.toString(), '1986-11-17');
});

test('what is not one certain day is left out, and says why', () => {
  const cells: [RawCell, string][] = [
    [text('1404/12/30'), 'date-impossible'],
    [text('1366/07/31'), 'date-impossible'],
    [text('1365'), 'date-year-only'],
    [number('1365'), 'date-year-only'],
    [text('05/06/1990'), 'date-ambiguous'],
    [text('نمی‌دانم'), 'date-unreadable'],
    [text('1405/12/01'), 'birth-in-future'],
    [day('2026-06-02'), 'birth-in-future'],
    [text('1290/01/01'), 'birth-too-long-ago'],
    [day('1900-01-01'), 'birth-too-long-ago'],
    [{ text: '#REF!', kind: 'error' }, 'cell-shows-error'],
    [text('#####'), 'cell-shows-error'],
  ];
  for (const [cell, code] of cells) {
    const judged = judgeBirthDateCell(cell, setting);
    assert.equal(judged.finding?.code, code, cell.text);
    assert.equal(judged.value, undefined, cell.text);
  }
});

test('somebody may be born today, and be exactly as old as people live', () => {
  assert.equal(judgeBirthDateCell(day('2026-06-01'), setting).state, 'ok');
  assert.equal(judgeBirthDateCell(day('1916-06-01'), setting).state, 'ok');
  assert.equal(judgeBirthDateCell(day('1916-05-31'), setting).state, 'error');
});

test('a dash or nothing is no date and no fault', () => {
  for (const cell of [undefined, text('-'), text('ندارد'), text('0'), text('//')])
    assert.deepEqual(
      [judgeBirthDateCell(cell, setting).state, judgeBirthDateCell(cell, setting).value],
      ['ok', undefined],
    );
});

test('cover may begin and end in years to come', () => {
  const judged = judgeDateCell(text('1406/12/29'), { ...setting, column: 'coveredUntil' });
  assert.equal(judged.value?.toString(), '2028-03-19');
});

test('a date cell of 1965 may be «65/8/26», unless no such Jalali day exists', () => {
  const daysOf = (iso: string) => Temporal.PlainDate.from(iso).since('1970-01-01').days;
  assert.deepEqual(bothReadings(daysOf('1965-08-26')), ['1965-08-26', '1986-11-17']);
  assert.equal(bothReadings(daysOf('1965-08-31')), undefined);
  assert.equal(bothReadings(daysOf('2003-06-17')), undefined);
  assert.equal(bothReadings(daysOf('1929-12-31')), undefined);
});
