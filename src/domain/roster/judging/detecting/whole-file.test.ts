import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addKnownMember, createKnownMembers } from '../known-members.ts';
import { suggestMapping } from '../suggest-mapping.ts';
import { father, finding, proposal, rules } from '../testing/judge-families.ts';
import { ali, judged, mina, reza, sara } from '../testing/judge-lines.ts';

function known(...people: [id: string, first: string, last: string][]) {
  const members = createKnownMembers(people.length);
  for (const [id, first, last] of people)
    addKnownMember(members, { id: Number(id), first, last, here: true });
  return members;
}

test('an ID that was somebody else’s before waits, is offered the right one, and passes with a reason', () => {
  const knownMembers = known([ali, 'علی', 'رضایی'], [reza, 'حسین', 'نوری']);
  const line = ['حسین', 'نوری', ali, '', 'اصلی', '', 'مرد', '', '09121111111'];
  const result = judged([line], { ...rules, knownMembers });
  assert.equal(result.standing(2), 'held');
  assert.deepEqual(proposal(result, 2, 'id-known-as-another'), [
    { nationalId: reza },
    'fair',
    ['known-member'],
  ]);
  const acceptances = new Map([[2, { value: ali, reason: 'کارت دیده شد' }]]);
  const accepted = judged([line], { ...rules, knownMembers, acceptances });
  assert.equal(accepted.standing(2), 'good');
  assert.equal(finding(accepted, 2, 'id-known-as-another')?.acceptedBecause, 'کارت دیده شد');
});

test('one name that changed is a correction, and nobody is held for it', () => {
  const knownMembers = known([ali, 'علی', 'رضائیان']);
  const result = judged([father], { ...rules, knownMembers });
  assert.equal(result.standing(2), 'good');
});

const people: [string, string, string][] = [
  [ali, 'علی', 'رضایی'],
  [sara, 'سارا', 'احمدی'],
  [reza, 'رضا', 'کریمی'],
  [mina, 'مینا', 'نوری'],
];

test('a column of IDs that moved up by a row is recognised whole, from who had which before', () => {
  const ids = [sara, reza, mina, '0684159414'];
  const lines = people.map(([, first, last], at) => [first, last, ids[at] ?? '', '', 'اصلی', '', '', '', '']);
  const result = judged(lines, { ...rules, knownMembers: known(...people) });
  const [, second, third] = [2, 3, 4].map(row => proposal(result, row, 'id-shifted'));
  assert.deepEqual(second, [{ nationalId: sara }, 'high', ['whole-run-shifted']]);
  assert.deepEqual(third?.[0], { nationalId: reza });
  assert.equal(result.standing(3), 'held');
});

test('a column of IDs that moved is recognised from the primaries’ other column, without any past', () => {
  const lines = people.map(([id, first, last], at) => [
    first,
    last,
    people[at - 1]?.[0] ?? '0684159414',
    id,
    'اصلی',
  ]);
  const result = judged(lines, rules);
  assert.deepEqual(proposal(result, 2, 'id-shifted')?.[0], { nationalId: ali });
  assert.deepEqual(result.codes(3)?.includes('id-shifted'), true);
});

test('columns that stand for each other are one question; the answer turns the file round', () => {
  const inverted = suggestMapping([
    'نام',
    'نام خانوادگی',
    'کد ملی',
    'نسبت',
    'کد ملی بیمه شده اصلی',
    'بیمه شده اصلی',
  ]);
  const lines = [
    ['علی', 'رضایی', ali, 'اصلی', ali, 'علی رضایی'],
    ['علی', 'رضایی', ali, 'همسر', sara, 'مریم کریمی'],
    ['علی', 'رضایی', ali, 'فرزند', mina, 'مینا رضایی'],
    ['علی', 'رضایی', ali, 'فرزند', reza, 'رضا رضایی'],
  ];
  const asked = judged(lines, { columns: inverted.columns });
  assert.deepEqual(asked.settlement.questions, { 'columns-inverted': { rows: 3, of: 3 } });
  const answers = { 'columns-inverted': true };
  const turned = judged(lines, { columns: inverted.columns, answers });
  assert.deepEqual(turned.settlement.counts, { good: 4, held: 0, merged: 0, aside: 0 });
  assert.deepEqual(turned.settled.get(3)?.person.last?.display, 'کریمی');
  assert.deepEqual(turned.family(4), { standing: 'dependent', primaryRow: 2 });
  assert.deepEqual(turned.settlement.questions, {});
});

test('first and last names under each other’s headers are one question, too', () => {
  const lines = [
    ['رضایی', 'علی', ali, '', 'اصلی'],
    ['احمدی', 'زهرا', sara, '', 'اصلی'],
    ['کریمی', 'حسین', reza, '', 'اصلی'],
  ];
  assert.deepEqual(judged(lines, rules).settlement.questions, {
    'names-columns-swapped': { rows: 3, of: 3 },
  });
  const turned = judged(lines, { ...rules, answers: { 'names-columns-swapped': true } });
  assert.equal(turned.settled.get(2)?.person.first?.display, 'علی');
  assert.equal(finding(turned, 2, 'names-swapped'), undefined);
});
