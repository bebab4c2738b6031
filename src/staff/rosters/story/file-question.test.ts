import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../../test/app.ts';
import { openRosterVisits, wordsOf } from '../../../../test/builders/roster-visits.ts';
import { nationalIdOf } from '../../../../test/builders/rosters.ts';
import { writeXlsx } from '../../../../test/builders/write-xlsx.ts';
import { faultsOf } from '../../../html/testing/valid-html.ts';
import { paths, to } from '../../../paths.ts';

const { bring, hr, read } = await openRosterVisits(await testApp());

const headers = ['نام', 'نام خانوادگی', 'کد ملی', 'نسبت', 'کد ملی بیمه شده اصلی', 'بیمه شده اصلی'];
/** The employee stands under the person's columns on every row, the relative under «بیمه شده اصلی». */
const inverted = [1, 2, 3].flatMap(number => {
  const [head, wife, child] = [1, 2, 3].map(each => nationalIdOf(number * 10 + each));
  const row = (relation: string, id = '', name = '') => ['کاوه', 'رضایی', head ?? '', relation, id, name];
  return [row('اصلی', head, 'کاوه رضایی'), row('همسر', wife, 'مینا نوری'), row('فرزند', child, 'رضا رضایی')];
});

test('a file whose columns stand for each other asks one question, waits for the answer and is then whole', async () => {
  const rosterId = await bring(writeXlsx([headers, ...inverted]));
  const address = to(paths.roster, { rosterId });
  const asked = await hr.get(address);
  assert.match(wordsOf(asked), /در ۶ ردیف از ۶ ردیف تبعی/);
  assert.match(wordsOf(asked), /نخست به پرسش بالای صفحه پاسخ دهید/);
  assert.doesNotMatch(wordsOf(asked), /چیزی برای اصلاح نیست/);
  assert.deepEqual(await faultsOf(asked.body), []);
  assert.match(
    wordsOf(await hr.submit(to(paths.rosterSubmit, { rosterId }), {})),
    /پیش از فرستادن، به پرسشی/,
  );

  const question = to(paths.rosterQuestion, { rosterId, kind: 'columns-inverted' });
  const waiting = wordsOf(await hr.submit(question, { answer: 'yes' }));
  assert.doesNotMatch(waiting, /چیزی برای اصلاح نیست/);
  await read(rosterId);
  const answered = wordsOf(await hr.get(address));
  assert.match(answered, /۳ خانوار/);
  assert.doesNotMatch(answered, /نخست به پرسش/);
  assert.match(wordsOf(await hr.get(to(paths.rosterFamilies, { rosterId }))), /مینا نوری همسر/);
});

test('a column of IDs that moved by a row is one question that leads to putting all of it back', async () => {
  const names = [
    'کاوه رضایی',
    'مینا نوری',
    'سارا احمدی',
    'رضا کریمی',
    'نگار سپهری',
    'پویا مرادی',
    'لیلا فرهادی',
  ];
  const ids = names.map((_, at) => nationalIdOf(900 + at));
  const lines = names.map((name, at) => {
    const [first = '', last = ''] = name.split(' ');
    // The cell of the second row was deleted and the column closed up; the other ID column still says who is who.
    const id = at === 0 ? ids[0] : ids[at + 1];
    return [first, last, id ?? '', 'اصلی', ids[at] ?? ''];
  });
  const rosterId = await bring(writeXlsx([headers.slice(0, 5), ...lines]));
  const page = await hr.get(to(paths.roster, { rosterId }));
  assert.match(wordsOf(page), /گویا ستون «کد ملی» یک ردیف بالا یا پایین رفته است/);
  const preview = to(paths.rosterSuggestionsAccept, { rosterId, code: 'id-shifted' });
  assert.ok(page.body.includes(`href="${preview}"`));
  const words = wordsOf(await hr.get(preview));
  assert.match(words, /۴ خانه در ۴ ردیف/);
  for (const id of [ids[2], ids[5]]) assert.ok(id && words.includes(id));
});
