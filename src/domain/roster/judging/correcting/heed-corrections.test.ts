import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nationalIdOf } from '../../../../../test/builders/rosters.ts';
import { judgePlan } from '../../judge-plan.ts';
import { planWords } from '../../match-plan.ts';
import type { ColumnKey } from '../columns.ts';
import { type JudgingRules, judgeRow } from '../judge-row.ts';
import type { CorrectedValue, KnownCorrections } from './known-corrections.ts';

const id = nationalIdOf(1);
const wrongId = nationalIdOf(2);
const on = '2026-09-01';

function judge(
  texts: Partial<Record<ColumnKey, string>>,
  corrections: KnownCorrections,
  more: Partial<JudgingRules> = {},
) {
  const keys = Object.keys(texts) as ColumnKey[];
  const columns = keys.map((key, index) => ({ key, index, header: key, confidence: 'exact' as const }));
  const cells = keys.map(key => ({ text: texts[key] ?? '', kind: 'text' as const }));
  const today = Temporal.PlainDate.from('2026-10-01');
  const row = judgeRow({ rowNumber: 2, cells }, { columns, today, corrections, ...more });
  assert.ok(row);
  return row;
}

const known = (...values: CorrectedValue[]): KnownCorrections => ({
  values: new Map([[id, values]]),
  ids: new Map(),
});
const lastName: CorrectedValue = {
  column: 'lastName',
  before: 'کاووسی',
  after: 'کاوسی',
  written: 'کاوسی',
  on,
};

test('where both names stand in one cell, the right one is taken into it and proposed for the whole cell', () => {
  const row = judge({ fullName: 'میلاد كاووسي', nationalId: id }, known(lastName));
  assert.equal(row.person.last?.display, 'کاوسی');
  assert.equal(row.person.first?.display, 'میلاد');
  const [finding] = row.findings;
  assert.deepEqual([finding?.code, finding?.column], ['corrected-since', 'fullName']);
  assert.deepEqual(finding?.suggestion?.edits, { fullName: 'میلاد کاوسی' });
});

test('another spelling than the one that was wrong is not taken for it', () => {
  const row = judge({ firstName: 'میلاد', lastName: 'کاوسی', nationalId: id }, known(lastName));
  assert.deepEqual(row.findings, []);
});

test('an ID that was put right is taken for the member’s by her name, and for nobody else’s', () => {
  const ids = new Map([
    [
      wrongId,
      {
        after: { type: 'national' as const, value: id },
        on,
        firsts: ['میلاد'],
        lasts: ['کاوسی', 'کاووسی'],
        others: ['میلادنوری'],
      },
    ],
  ]);
  const of = (firstName: string, last: string) =>
    judge({ firstName, lastName: last, nationalId: wrongId }, { values: new Map(), ids });
  const hers = of('میلاد', 'کاووسی');
  assert.deepEqual([hers.standing, hers.person.id?.value], ['held', id]);
  for (const [firstName, last] of [
    ['میلاد', 'نوری'],
    ['رضا', 'امینی'],
  ] as const) {
    const row = of(firstName, last);
    assert.deepEqual([row.standing, row.person.id?.value], ['good', wrongId], last);
  }
});

test('the plan that was put right stays, whatever the file calls the old one', () => {
  const plans = planWords([
    { id: 1, code: '1', name: { fa: 'نقره‌ای', en: 'Silver' }, needsPrimary: false },
    { id: 2, code: '2', name: { fa: 'طلایی', en: 'Gold' }, needsPrimary: false },
  ]);
  const corrections = known({ column: 'plan', before: '1', after: '2', written: 'طلایی', on });
  for (const plan of ['نقره ای', 'silver', '۱']) {
    const row = judgePlan(judge({ nationalId: id, plan }, corrections), { plans, corrections });
    assert.equal(row.cells.plan?.value, 'طلایی', plan);
    assert.equal(row.findings.at(-1)?.code, 'corrected-since');
  }
  const edits = new Map([[2, { plan: 'نقره‌ای' }]]);
  const typed = judgePlan(judge({ nationalId: id, plan: 'نقره‌ای' }, corrections), {
    plans,
    corrections,
    edits,
  });
  assert.deepEqual(typed.findings, []);
});
