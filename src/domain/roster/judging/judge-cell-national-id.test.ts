import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RawCell } from '../reading/raw-cell.ts';
import { judgeIdCell, judgeOtherIdCell } from './judge-cell-national-id.ts';

const nobody: ReadonlyMap<string, string> = new Map();
const setting = { column: 'nationalId', foreigner: false, mobile: undefined, vouched: nobody } as const;
const text = (value: string): RawCell => ({ text: value, kind: 'text' });
const number = (value: string): RawCell => ({ text: value, kind: 'number', serial: Number(value) });

test('every form of a certain ID is read, and what was repaired is told', () => {
  const cells: [RawCell, string, string | undefined][] = [
    [text('0499370899'), '0499370899', undefined],
    [text('۰۴۹۹۳۷۰۸۹۹'), '0499370899', undefined],
    [text('٠٤٩٩٣٧٠٨٩٩'), '0499370899', undefined],
    [text(' 0499370899 '), '0499370899', undefined],
    [number('1386538809'), '1386538809', undefined],
    [text("'0499370899"), '0499370899', 'national-id-cleaned'],
    [text('049-937089-9'), '0499370899', 'national-id-cleaned'],
    [text('\u200f0499370899'), '0499370899', 'national-id-cleaned'],
    [number('499370899'), '0499370899', 'national-id-zeros-restored'],
    [number('84575948'), '0084575948', 'national-id-zeros-restored'],
    [text('499370899'), '0499370899', 'national-id-zeros-restored'],
    [text('4.99370899E+08'), '0499370899', 'national-id-from-number'],
    [number('4.99370899E8'), '0499370899', 'national-id-from-number'],
    [text('499370899.0'), '0499370899', 'national-id-from-number'],
    [text('499,370,899'), '0499370899', 'national-id-from-number'],
    [number('1.38653881E9'), '', 'national-id-check-digit'],
  ];
  for (const [cell, value, finding] of cells) {
    const judged = judgeIdCell(cell, setting);
    assert.equal(judged.finding?.code, finding, cell.text);
    assert.equal(judged.value?.value ?? '', value, cell.text);
    assert.equal(judged.raw, cell.text);
  }
});

test('a machine that writes all digits of a number has lost none, though the last of them are zeros', () => {
  const judged = judgeIdCell(number('2.57048130E9'), setting);
  assert.deepEqual(judged.value, { type: 'national', value: '2570481300' });
});

test('what leaves the person uncertain is an error without a value', () => {
  const cells: [RawCell | undefined, string][] = [
    [undefined, 'national-id-missing'],
    [text('-'), 'national-id-missing'],
    [text('ندارد'), 'national-id-missing'],
    [number('0'), 'national-id-missing'],
    [text('1.58E+09'), 'national-id-digits-lost'],
    [number('1.58E+09'), 'national-id-digits-lost'],
    [text('4.14E+7'), 'national-id-digits-lost'],
    [text('1260293040'), 'national-id-check-digit'],
    [number('89999999'), 'national-id-check-digit'],
    [text('1111111111'), 'national-id-all-equal'],
    [number('1234567'), 'national-id-too-short'],
    [text('10320894878'), 'national-id-of-company'],
    [text('123456789012'), 'national-id-foreigner-unstated'],
    [text('1234567890123'), 'national-id-too-long'],
    [text('09121234567'), 'national-id-is-mobile'],
    [text('+98 912 123 4567'), 'national-id-is-mobile'],
    [number('9121234567'), 'national-id-is-mobile'],
    [text('علی'), 'national-id-not-digits'],
    [{ text: '#N/A', kind: 'error' }, 'cell-shows-error'],
    [text('########'), 'cell-shows-error'],
    [{ text: '1986-11-17', kind: 'date', date: '1986-11-17', serial: 31733 }, 'national-id-not-digits'],
  ];
  for (const [cell, code] of cells) {
    const judged = judgeIdCell(cell, setting);
    assert.equal(judged.finding?.code, code, cell?.text ?? 'nothing');
    assert.equal(judged.state, 'error', cell?.text ?? 'nothing');
    assert.equal(judged.value, undefined, cell?.text ?? 'nothing');
  }
});

test("the row's own mobile in the ID column is a mobile, even where a check digit happens to hold", () => {
  const judged = judgeIdCell(number('9000000001'), { ...setting, mobile: '09000000001' });
  assert.equal(judged.finding?.code, 'national-id-is-mobile');
});

test('twelve digits and passports are IDs of those whose nationality says so', () => {
  const foreigner = { ...setting, foreigner: true };
  assert.deepEqual(judgeIdCell(text('۱۲۳۴۵۶۷۸۹۰۱۲'), foreigner).value, {
    type: 'foreigner',
    value: '123456789012',
  });
  assert.deepEqual(judgeIdCell(text('p 01234567'), foreigner).value, {
    type: 'passport',
    value: 'P01234567',
  });
  assert.deepEqual(judgeIdCell(text('0499370899'), foreigner).value, {
    type: 'national',
    value: '0499370899',
  });
});

test('a failing check digit stands when the employer vouches for that very ID', () => {
  const vouched = new Map([['0089999999', 'روی کارت ملی همین است']]);
  const judged = judgeIdCell(number('89999999'), { ...setting, vouched });
  assert.deepEqual(judged.value, { type: 'national', value: '0089999999' });
  assert.equal(judged.finding?.acceptedBecause, 'روی کارت ملی همین است');
  assert.notEqual(judged.state, 'error');
  assert.equal(judgeIdCell(text('1260293040'), { ...setting, vouched }).state, 'error');
});

test('a primary who names himself by a dash, a zero or a word names nobody else', () => {
  const other = { column: 'primaryNationalId', mobile: undefined, vouched: nobody } as const;
  for (const cell of [undefined, text('-'), number('0'), text('ندارد'), text('خود'), text('اصلی')]) {
    const judged = judgeOtherIdCell(cell, other);
    assert.equal(judged.state, 'ok', cell?.text ?? 'nothing');
    assert.equal(judged.value, undefined, cell?.text ?? 'nothing');
  }
  assert.deepEqual(judgeOtherIdCell(text('123456789012'), other).value, {
    type: 'foreigner',
    value: '123456789012',
  });
  assert.equal(judgeOtherIdCell(text('1260293040'), other).finding?.code, 'national-id-check-digit');
});
