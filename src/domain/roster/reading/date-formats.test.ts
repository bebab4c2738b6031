import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDateFormat, isDateFormatCode } from './date-formats.ts';

test('formats that show days are known by their number', () => {
  for (const id of [14, 17, 22, 27, 36, 45, 47, 50, 58]) assert.equal(isDateFormat(id), true, `${id}`);
  for (const id of [0, 1, 2, 9, 11, 13, 23, 37, 44, 48, 49, 59, 164])
    assert.equal(isDateFormat(id), false, `${id}`);
});

const dates = [
  'yyyy/mm/dd',
  'd-mmm-yy',
  '[$-fa-IR,96]yyyy/mm/dd;@',
  '[$-3000429]yyyy/mm/dd',
  '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
  '[Red][$-1060429]d mmmm yyyy',
  '"روز" d',
  '[hh]:mm',
  'General" "yyyy',
];

const numbers = [
  'General',
  '0',
  '0000000000',
  '#,##0" day"',
  '#,##0\\d',
  '0.00E+00',
  '[Red]0;[Blue]-0',
  '@',
  '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-',
  '[$ریال-fa-IR] #,##0',
  '0;"d"',
  '',
];

for (const code of dates) test(`${code} shows a day`, () => assert.equal(isDateFormatCode(code), true));
for (const code of numbers)
  test(`${code || 'nothing'} shows a number`, () => assert.equal(isDateFormatCode(code), false));

test('a format of endless length is soon answered', () => {
  assert.equal(isDateFormatCode('['.repeat(5_000_000)), false);
});
