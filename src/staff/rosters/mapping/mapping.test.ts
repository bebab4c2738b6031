import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../../test/app.ts';
import { openRosterVisits, wordsOf } from '../../../../test/builders/roster-visits.ts';
import { nationalIdOf } from '../../../../test/builders/rosters.ts';
import { writeXlsx } from '../../../../test/builders/write-xlsx.ts';
import { paths, to } from '../../../paths.ts';

const app = await testApp();
const { owner } = app;
const { bring, hr, read } = await openRosterVisits(app);

const father = nationalIdOf(1);
const headers = ['نام', 'نام خانوادگی', 'شماره', 'کد ملی اصلی', 'نسبت'];
const people = [
  ['میلاد', 'کاوسی', father, father, '11'],
  ['نگار', 'رضایی', nationalIdOf(2), father, '12'],
  ['آوا', 'کاوسی', nationalIdOf(3), father, '13'],
];
const file = writeXlsx([headers, ...people]);

const stateOf = async (id: number) =>
  (await owner.selectFrom('roster').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state;
const chosen = {
  sheet: '0',
  'column-0': 'firstName',
  'column-1': 'lastName',
  'column-3': 'primaryNationalId',
  'column-4': 'relation',
};

let first = 0;

test('a file whose national-ID column nobody recognizes asks what its columns are', async () => {
  first = await bring(file);
  assert.equal(await stateOf(first), 'needs-mapping');
  assert.match(wordsOf(await hr.get(to(paths.roster, { rosterId: first }))), /ستون‌های این فایل را بشناسانید/);
  const page = await hr.get(to(paths.rosterMapping, { rosterId: first }));
  assert.match(wordsOf(page), /«کد ملی»\. نام، نام خانوادگی و کد ملی لازم است/);
  assert.match(page.body, /<label for="column-2">شماره<\/label>/);
  assert.ok(page.body.includes(nationalIdOf(2)));
});

test('an answer that leaves people without an ID, or names a column twice, is shown again as it was given', async () => {
  const address = to(paths.rosterMapping, { rosterId: first });
  await hr.get(address);
  const nobody = await hr.post(address, { ...chosen, 'column-2': '' });
  assert.equal(nobody.statusCode, 422);
  assert.match(wordsOf(nobody), /اشخاص بازشناخته نمی‌شوند/);
  const twice = await hr.post(address, { ...chosen, 'column-2': 'firstName' });
  assert.equal(twice.statusCode, 422);
  assert.match(twice.body, /id="column-2"[^>]*>.*?<option value="firstName" selected>/s);
});

test('the answer is kept, and the file is read by it', async () => {
  const address = to(paths.rosterMapping, { rosterId: first });
  await hr.get(address);
  const words = wordsOf(await hr.submit(address, { ...chosen, 'column-2': 'nationalId' }));
  assert.match(words, /پاسخ شما به یاد ماند/);
  await read(first);
  assert.equal(await stateOf(first), 'checked');
});

test('codes are asked once, with the number of their rows, and then mean what was said', async () => {
  assert.match(wordsOf(await hr.get(to(paths.roster, { rosterId: first }))), /معنای چند کد روشن نیست/);
  const address = to(paths.rosterMapping, { rosterId: first });
  assert.match(wordsOf(await hr.get(address)), /کد ۱۲ در ستون «نسبت» در ۱ ردیف/);
  const codes = { 'code-relation-11': 'self', 'code-relation-12': 'spouse', 'code-relation-13': 'child' };
  const saved = await hr.post(address, { ...chosen, 'column-2': 'nationalId', ...codes });
  assert.equal(saved.statusCode, 303);
  await read(first);
  assert.doesNotMatch(wordsOf(await hr.get(to(paths.roster, { rosterId: first }))), /معنای چند کد/);
  assert.match(wordsOf(await hr.get(to(paths.rosterChanges, { rosterId: first }))), /نگار رضایی .*? همسر/);
});

test('the next file of the same template is read without a question', async () => {
  const second = await bring(file);
  assert.equal(await stateOf(second), 'checked');
  const { unknown_codes } = await owner
    .selectFrom('roster')
    .select('unknown_codes')
    .where('id', '=', second)
    .executeTakeFirstOrThrow();
  assert.deepEqual(unknown_codes, {});
});

test('of two sheets with a header one is chosen', async () => {
  const sheets = [
    { name: 'تهران', rows: [['نام', 'نام خانوادگی', 'کد ملی', 'کد ملی اصلی'], ...people] },
    { name: 'شیراز', rows: [['نام', 'نام خانوادگی', 'کد ملی', 'کد ملی اصلی'], ...people.slice(0, 1)] },
  ];
  const rosterId = await bring(writeXlsx({ sheets }));
  assert.equal(await stateOf(rosterId), 'needs-mapping');
  const address = to(paths.rosterMapping, { rosterId });
  assert.match(wordsOf(await hr.get(address)), /تهران\s+شیراز/);
  const page = await hr.get(`${address}?sheet=1`);
  assert.match(page.body, /name="sheet" value="1"/);
  assert.equal((await hr.post(address, { sheet: '1' })).statusCode, 303);
  await read(rosterId);
  assert.match(wordsOf(await hr.get(to(paths.roster, { rosterId }))), /۱ ردیف شیراز/);
});

test('what the list itself shows a code to mean is proposed, and asked all the same', async () => {
  const families = [1, 2, 3].flatMap(number => {
    const [head, wife, child] = [1, 2, 3].map(each => nationalIdOf(number * 1000 + each));
    return [
      ['رضا', 'کریمی', head ?? '', head ?? '', '21', 'مرد', '1350/01/01'],
      ['سارا', 'نوری', wife ?? '', head ?? '', '22', 'زن', '1352/01/01'],
      ['مینا', 'کریمی', child ?? '', head ?? '', '23', 'زن', '1380/01/01'],
    ];
  });
  const headers = ['نام', 'نام خانوادگی', 'کد ملی', 'کد ملی اصلی', 'کد نسبت', 'جنسیت', 'تاریخ تولد'];
  const rosterId = await bring(writeXlsx([headers, ...families]));
  assert.equal(await stateOf(rosterId), 'checked');
  assert.match(wordsOf(await hr.get(to(paths.roster, { rosterId }))), /معنای چند کد روشن نیست/);
  const { body } = await hr.get(to(paths.rosterMapping, { rosterId }));
  assert.match(body, /از خود فهرست برمی‌آید/);
  for (const [code, meaning] of Object.entries({ 21: 'self', 22: 'spouse', 23: 'child' })) {
    const field = new RegExp(`id="code-relation-${code}".*?</select>`, 's').exec(body)?.[0];
    assert.ok(field?.includes(`value="${meaning}" selected`), `${code} ${field}`);
  }
});
