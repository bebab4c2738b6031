import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findHeaderRow } from './find-header-row.ts';
import { matchHeader } from './match-header.ts';
import { headerSignature, headersOf, namesPeople, suggestMapping } from './suggest-mapping.ts';

const row = (rowNumber: number, ...texts: string[]) => ({
  rowNumber,
  cells: texts.map(text => (text === '' ? undefined : ({ text, kind: 'text' } as const))),
});

test('a header is known whatever keyboard, half-space or star it is typed with', () => {
  const headers = [
    ['كد ملي', 'nationalId'],
    ['کد‌ملی *', 'nationalId'],
    ['شمارۀ ملی', 'nationalId'],
    ['نام', 'firstName'],
    ['نام پدر', 'fatherName'],
    ['نام‌خانوادگي', 'lastName'],
    ['نام و نام خانوادگی', 'fullName'],
    ['كد ملي بيمه شده اصلي', 'primaryNationalId'],
    ['بیمه شده اصلی', 'primaryName'],
    ['وضعیت تأهل', 'maritalStatus'],
    ['شرکت بیمه‌گر پایه', 'baseInsurer'],
    ['تاریخ تولد (روز/ماه/سال)', 'birthDate'],
    ['تاریخ تولد (yyyy/mm/dd)', 'birthDate'],
    ['نام (پدر)', 'fatherName'],
    ['کد ملی (بیمه شده اصلی)', 'primaryNationalId'],
    ['حق بیمه (ریال)', 'premium'],
    ['شماره شبا', 'iban'],
    ['ش. ش', 'certificateNumber'],
  ] as const;
  for (const [header, column] of headers) assert.equal(matchHeader(header), column, header);
});

test('a header nobody knows stays unknown', () => {
  for (const header of ['', 'توضیحات', 'نام شعبه', 'کد', '۱۲۳'])
    assert.equal(matchHeader(header), undefined, header);
});

test('brackets that name another person or another script make another column', () => {
  for (const header of ['نام (لاتین)', 'نام خانوادگی (English)', 'کد ملی (همسر)', 'موبایل (پدر)'])
    assert.equal(matchHeader(header), undefined, header);
});

test('of two headers for one column, the one that is known whole is proposed', () => {
  const headers = ['نام (روی کارت)', 'نام', 'نام خانوادگی', 'کد ملی (قدیم)', 'شماره ملی', 'کد ملی'];
  const { columns, doubtful } = suggestMapping(headers);
  const keys = columns.map(({ key }) => key);
  assert.deepEqual(keys, [undefined, 'firstName', 'lastName', undefined, 'nationalId', undefined]);
  assert.deepEqual(doubtful, [
    { key: 'firstName', indexes: [0, 1] },
    { key: 'nationalId', indexes: [3, 4, 5] },
  ]);
});

test('titles and blank lines above the header are stepped over', () => {
  const header = row(4, 'ردیف', 'نام', 'نام خانوادگی', 'کد ملی');
  assert.equal(findHeaderRow([row(1, 'شرکت نمونه'), row(3, 'سال ۱۴۰۵'), header, row(5, '1')]), header);
});

test('a header below the tenth row, or without a national ID, is no header', () => {
  const titles = Array.from({ length: 10 }, (_, at) => row(at + 1, 'عنوان'));
  assert.equal(findHeaderRow([...titles, row(11, 'کد ملی')]), undefined);
  assert.equal(findHeaderRow([row(1, 'نام', 'نام خانوادگی', 'کد ملی بیمه شده اصلی')]), undefined);
});

test('a complete template leaves nothing to ask, and unknown columns are kept', () => {
  const mapping = suggestMapping(['نام', 'نام خانوادگی', 'کد ملی', 'کد ملی سرپرست', 'توضیحات', '']);
  assert.deepEqual(mapping.missing, []);
  assert.deepEqual(mapping.doubtful, []);
  assert.deepEqual(mapping.columns[4], { index: 4, header: 'توضیحات' });
  assert.equal(mapping.columns.length, 6);
});

test('both names in one column stand for the two of them', () => {
  const mapping = suggestMapping(['نام و نام خانوادگی', 'کد ملی']);
  assert.deepEqual(mapping.missing, ['primaryNationalId']);
  assert.ok(namesPeople(mapping));
});

test('without a last name nobody can be told from another', () => {
  const mapping = suggestMapping(['نام', 'کد ملی', 'کد ملی اصلی']);
  assert.deepEqual(mapping.missing, ['lastName']);
  assert.ok(!namesPeople(mapping));
});

test('two columns that claim one meaning are doubtful, and the first is proposed', () => {
  const mapping = suggestMapping(['کد ملی', 'نام', 'نام خانوادگی', 'شماره ملی']);
  assert.deepEqual(mapping.doubtful, [{ key: 'nationalId', indexes: [0, 3] }]);
  assert.equal(mapping.columns[0]?.key, 'nationalId');
  assert.equal(mapping.columns[3]?.key, undefined);
});

test('«اصلی یا تبعی» beside «نسبت» is the dependency class, alone it is the relation', () => {
  const beside = suggestMapping(['اصلی یا تبعی', 'نسبت', 'کد ملی']);
  assert.deepEqual([beside.columns[0]?.key, beside.columns[1]?.key], ['dependencyClass', 'relation']);
  assert.deepEqual(beside.doubtful, []);
  assert.equal(suggestMapping(['اصلی یا تبعی', 'کد ملی']).columns[0]?.key, 'relation');
});

test('what somebody decided overrides the headers, and takes the meaning from who else claims it', () => {
  const headers = ['کد ملی', 'نام', 'نام خانوادگی', 'شماره ملی'];
  const mapping = suggestMapping(headers, new Map([[3, 'nationalId'] as const, [1, null] as const]));
  assert.deepEqual(
    mapping.columns.map(({ key }) => key),
    [undefined, undefined, 'lastName', 'nationalId'],
  );
  assert.deepEqual(mapping.doubtful, []);
});

test('one template has one signature on every keyboard, and another order is another template', () => {
  const persian = headerSignature(['نام', 'کد ملی', '']);
  assert.equal(headerSignature(['نام ', 'كد ملي']), persian);
  assert.notEqual(headerSignature(['کد ملی', 'نام']), persian);
});

test('gaps between headers keep their place', () => {
  assert.deepEqual(headersOf(row(1, 'نام', '', 'کد ملی')), ['نام', '', 'کد ملی']);
});
