import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatRials, tomansInWords } from './money-text.ts';
import { numberInWords } from './number-words.ts';

test('rials are grouped by threes in Persian digits', () => {
  assert.equal(formatRials(12_500_000), '۱۲٬۵۰۰٬۰۰۰ ریال');
  assert.equal(formatRials(0), '۰ ریال');
  assert.equal(formatRials(-1250), '\u200E−۱٬۲۵۰ ریال');
});

const words = [
  [0, 'صفر'],
  [7, 'هفت'],
  [10, 'ده'],
  [11, 'یازده'],
  [19, 'نوزده'],
  [20, 'بیست'],
  [21, 'بیست و یک'],
  [100, 'صد'],
  [110, 'صد و ده'],
  [999, 'نهصد و نود و نه'],
  [1000, 'هزار'],
  [1404, 'هزار و چهارصد و چهار'],
  [21_000, 'بیست و یک هزار'],
  [1_001_000, 'یک میلیون و هزار'],
  [2_000_000_000, 'دو میلیارد'],
  [1_000_000_000_000, 'هزار میلیارد'],
  [-5, 'منفی پنج'],
] as const;

test('a number is said as people say it', () => {
  for (const [number, said] of words) assert.equal(numberInWords(number), said);
});

test('money in words is in tomans, and a rest of rials is not lost', () => {
  assert.equal(tomansInWords(12_500_000), 'یک میلیون و دویست و پنجاه هزار تومان');
  assert.equal(tomansInWords(123), 'دوازده تومان و سه ریال');
  assert.equal(tomansInWords(7), 'هفت ریال');
  assert.equal(tomansInWords(0), 'صفر تومان');
  assert.equal(tomansInWords(-1250), 'منفی صد و بیست و پنج تومان');
});

test('a sum that is not whole is a bug and says so', () => {
  assert.throws(() => formatRials(1.5), RangeError);
  assert.throws(() => tomansInWords(Number.NaN), RangeError);
  assert.throws(() => numberInWords(0.1), RangeError);
});
