import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startJudging } from '../judging/judge-roster.ts';
import { suggestMapping } from '../judging/suggest-mapping.ts';
import type { RawCell } from '../reading/raw-cell.ts';
import { type Attempt, decideAttempt } from './decide-attempt.ts';
import { type PeopleIndex, startIndexing } from './index-people.ts';

const today = Temporal.PlainDate.from('2026-06-01');

function people(headers: string[], lines: string[][]): PeopleIndex {
  const judge = startJudging({ columns: suggestMapping(headers).columns, headerRow: 1, today });
  const indexing = startIndexing();
  const rows = lines.map((line, at) => {
    const cells = line.map((text): RawCell | undefined => (text === '' ? undefined : { text, kind: 'text' }));
    return { rowNumber: at + 2, cells };
  });
  indexing.add(judge.judge(rows));
  return indexing.settle(judge.settle());
}

const headers = ['نام', 'نام خانوادگی', 'کد ملی', 'ملیت'];
const roster = people(headers, [
  ['میلاد', 'کاوسی', '0499370899'],
  ['سید جواد', 'شیرکوند', '0790419904'],
  ['عباسی', 'محدثه', '0084575948'],
  ['علی', 'رضایی', '0963695398'],
  ['رضا', 'کریمی', '0963695398'],
  ['میلاد', 'کاوسی', '0089999999'],
  ['مائده', 'هاشمی', '0684159414'],
  ['مایده', 'هاشمی', '0684159414'],
  ['', 'نوری', '0371959659'],
  ['گل', 'احمدی', '123456789012', 'افغانستان'],
  ['نادر', 'قاسمی', '1.58E+09'],
]);

const attempt = (nationalId: string, first: string, last: string): Attempt => ({ nationalId, first, last });

test('the rung decides for a good row', () => {
  const attempts: [Attempt, string, string][] = [
    [attempt('0499370899', 'ميلاد', 'كاوسي'), 'same', 'accept'],
    [attempt('۰۴۹۹۳۷۰۸۹۹', 'میلاد', 'کاووسی'), 'spelling', 'accept'],
    [attempt(' 049-937089-9 ', 'میلاد', 'کاوسی'), 'same', 'accept'],
    [attempt('499370899', 'میلاد', 'کاوسی'), 'same', 'accept'],
    [attempt('0499370899', 'میلاد', 'کاویسی'), 'near', 'case'],
    [attempt('0499370899', 'حسن', 'رضایی'), 'different', 'case'],
    [attempt('0790419904', 'جواد', 'شیرکوند'), 'custom', 'proof'],
    [attempt('0084575948', 'محدثه', 'عباسی'), 'custom', 'proof'],
    [attempt('123456789012', 'گل', 'احمدی'), 'same', 'accept'],
  ];
  for (const [typed, rung, decision] of attempts)
    assert.deepEqual(decideAttempt(typed, roster), { rung, decision }, `${typed.nationalId} ${typed.last}`);
});

test('a held row is a case at whatever rung', () => {
  const attempts: [Attempt, string][] = [
    [attempt('0963695398', 'علی', 'رضایی'), 'same'],
    [attempt('0963695398', 'رضا', 'کریمی'), 'same'],
    [attempt('0089999999', 'میلاد', 'کاووسی'), 'spelling'],
    [attempt('0371959659', 'سارا', 'نوری'), 'different'],
    [attempt('1580000000', 'نادر', 'قاسمی'), 'different'],
  ];
  for (const [typed, rung] of attempts)
    assert.deepEqual(decideAttempt(typed, roster), { rung, decision: 'case' }, typed.nationalId);
});

test('a person whose row was kept twice is still that person, in both spellings', () => {
  assert.equal(decideAttempt(attempt('0684159414', 'مائده', 'هاشمی'), roster).rung, 'same');
  assert.equal(decideAttempt(attempt('0684159414', 'مایده', 'هاشمی'), roster).rung, 'same');
});

test('an ID that is not on the roster, or is no ID, is a case and says nothing more', () => {
  for (const id of ['0371959659000', '1861632053', '', 'abc', '0000000000'])
    assert.deepEqual(decideAttempt(attempt(id, 'میلاد', 'کاوسی'), roster), {
      rung: 'different',
      decision: 'case',
    });
});

test('a name that cannot be one is different from every name', () => {
  for (const first of ['', 'Milad', 'میلاد۲', '-'])
    assert.equal(decideAttempt(attempt('0499370899', first, 'کاوسی'), roster).decision, 'case', first);
});

test('with both names in one column it does not matter where the name is split', () => {
  const joined = people(['نام و نام خانوادگی', 'کد ملی'], [['سید محمد رضا حسینی نژاد', '0499370899']]);
  assert.equal(decideAttempt(attempt('0499370899', 'سیدمحمدرضا', 'حسینی نژاد'), joined).decision, 'accept');
  assert.equal(decideAttempt(attempt('0499370899', 'سید محمد', 'رضا حسینی‌نژاد'), joined).decision, 'accept');
  assert.equal(decideAttempt(attempt('0499370899', 'محمدرضا', 'حسینی نژاد'), joined).decision, 'proof');
  assert.equal(decideAttempt(attempt('0499370899', 'محمد', 'کریمی'), joined).decision, 'case');
});
