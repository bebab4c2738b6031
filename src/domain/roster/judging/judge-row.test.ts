import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RawCell, RawRow } from '../reading/raw-cell.ts';
import { judgeRow } from './judge-row.ts';
import { suggestMapping } from './suggest-mapping.ts';

const today = Temporal.PlainDate.from('2026-06-01');
const headers = [
  'ردیف',
  'نام',
  'نام خانوادگی',
  'کد ملی',
  'تاریخ تولد',
  'کد ملی بیمه شده اصلی',
  'توضیحات',
  'ملیت',
];
const rules = { columns: suggestMapping(headers).columns, today };

function row(...texts: string[]): RawRow {
  const cells = texts.map((text): RawCell | undefined => (text === '' ? undefined : { text, kind: 'text' }));
  return { rowNumber: 7, cells };
}

test('a good row gives a person, typed values, and what nobody has a name for', () => {
  const judged = judgeRow(
    row('1', 'علي', 'رضایی', '0499370899', '1365/08/26', '-', 'جانباز', 'ایرانی'),
    rules,
  );
  assert.equal(judged?.standing, 'good');
  assert.deepEqual(judged.person.id, { type: 'national', value: '0499370899' });
  assert.equal(judged.person.first?.display, 'علی');
  assert.equal(judged.cells.birthDate?.value?.toString(), '1986-11-17');
  assert.equal(judged.cells.primaryNationalId?.value, undefined);
  assert.deepEqual(judged.extra, [{ index: 6, header: 'توضیحات', raw: 'جانباز' }]);
  assert.deepEqual(judged.findings, []);
  assert.equal(judged.cells.mobile, undefined);
});

test('nobody is locked out over a birth date', () => {
  const judged = judgeRow(row('1', 'علی', 'رضایی', '0499370899', '1404/12/30'), rules);
  assert.equal(judged?.standing, 'good');
  assert.equal(judged.cells.birthDate?.value, undefined);
  assert.deepEqual(judged.findings, [{ code: 'date-impossible', column: 'birthDate', details: {} }]);
});

test('an uncertain ID or name holds the row', () => {
  const rows = [
    row('1', 'علی', 'رضایی', '1260293040'),
    row('1', 'علی', 'رضایی', ''),
    row('1', '', 'رضایی', '0499370899'),
    row('1', 'علی', 'Rezaei', '0499370899'),
  ];
  for (const each of rows) assert.equal(judgeRow(each, rules)?.standing, 'held');
});

test('a wrong ID of the primary leaves the person in', () => {
  const judged = judgeRow(row('1', 'علی', 'رضایی', '0499370899', '', '1260293040'), rules);
  assert.equal(judged?.standing, 'good');
  assert.equal(judged.findings[0]?.column, 'primaryNationalId');
});

test('rows that say nothing but their number are no rows', () => {
  assert.equal(judgeRow(row('12'), rules), undefined);
  assert.equal(judgeRow(row('13', '-', ' ', '', '', '0', '\u200f'), rules), undefined);
  assert.equal(judgeRow(row('', '', '', '', '', '', 'جمع کل'), rules)?.standing, 'held');
});

test('the employer vouches for an ID on one row, and for no other ID there', () => {
  const acceptances = new Map([[7, { value: '0089999999', reason: 'کارت ملی دیده شد' }]]);
  const milad = judgeRow(row('1', 'میلاد', 'کاوسی', '0089999999'), { ...rules, acceptances });
  assert.equal(milad?.standing, 'good');
  assert.equal(milad.findings[0]?.acceptedBecause, 'کارت ملی دیده شد');
  assert.equal(
    judgeRow(row('1', 'میلاد', 'کاوسی', '1260293040'), { ...rules, acceptances })?.standing,
    'held',
  );
  const elsewhere = new Map([[8, { value: '0089999999', reason: 'کارت ملی دیده شد' }]]);
  assert.equal(
    judgeRow(row('1', 'میلاد', 'کاوسی', '0089999999'), { ...rules, acceptances: elsewhere })?.standing,
    'held',
  );
});

test('a family may name its primary by an ID vouched for on his own row', () => {
  const acceptances = new Map([[2, { value: '0089999999', reason: 'کارت ملی دیده شد' }]]);
  const wife = judgeRow(row('1', 'سارا', 'نوری', '0499370899', '', '0089999999'), { ...rules, acceptances });
  assert.deepEqual(wife?.cells.primaryNationalId?.value, { type: 'national', value: '0089999999' });
});

test('twelve digits are an ID where the row names another nationality', () => {
  const person = (nationality: string) =>
    judgeRow(row('1', 'گل', 'احمدی', '123456789012', '', '', '', nationality), rules)?.person.id;
  assert.deepEqual(person('افغانستان'), { type: 'foreigner', value: '123456789012' });
  assert.equal(person('ایرانی'), undefined);
  assert.equal(person('1'), undefined);
});

test('one column with both names makes a person whose split is a guess', () => {
  const columns = suggestMapping(['نام و نام خانوادگی', 'کد ملی']).columns;
  const judged = judgeRow(row('محمد رضا احمدی', '0499370899'), { columns, today });
  assert.equal(judged?.standing, 'good');
  assert.equal(judged.person.splitGuessed, true);
});
