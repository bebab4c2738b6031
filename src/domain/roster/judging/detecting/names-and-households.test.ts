import assert from 'node:assert/strict';
import { test } from 'node:test';
import { child, father, finding, mother, proposal, rules } from '../testing/judge-families.ts';
import { ali, judged, mina, reza, sara } from '../testing/judge-lines.ts';

test('first and last name in each other’s columns are told by what names are and by the family', () => {
  const swapped = judged([['احمدی', 'زهرا', sara, '', 'اصلی', '', 'زن']], rules);
  assert.deepEqual(proposal(swapped, 2, 'names-swapped'), [
    { firstName: 'زهرا', lastName: 'احمدی' },
    'high',
    ['usual-first-name', 'usual-last-name'],
  ]);
  const family = ['علی', 'سالار', ali, ali, 'اصلی', '', 'مرد'];
  const inFamily = judged([family, child('سالار', 'فضه', mina)], rules);
  assert.deepEqual(proposal(inFamily, 3, 'names-swapped')?.[0], { firstName: 'فضه', lastName: 'سالار' });
});

test('a family name that is also a first name is no swap', () => {
  for (const [first, last] of [
    ['دانیال', 'جمال'],
    ['موسی', 'حسین'],
    ['پروانه', 'بهرام'],
    ['رادین', 'سالار'],
  ] as const) {
    const result = judged([[first, last, ali, '', 'اصلی']], rules);
    assert.equal(finding(result, 2, 'names-swapped'), undefined, `${first} ${last}`);
  }
});

test('a child who bears the family’s name with one letter wrong is offered the family’s', () => {
  const brother = child('رضا', 'رضایی', reza, ali, 'پسر', '1382/01/05', 'مرد');
  const result = judged([father, brother, child('مینا', 'رضاپی')], rules);
  assert.deepEqual(proposal(result, 4, 'last-name-near-family'), [
    { lastName: 'رضایی' },
    'high',
    ['same-in-household'],
  ]);
  const wife = judged([father, ['مریم', 'رضاپی', sara, ali, 'همسر', '', 'زن', '', '09121111112']], rules);
  assert.equal(finding(wife, 3, 'last-name-near-family'), undefined);
});

test('a father whose name his children write otherwise is told, where they are many or the name exists', () => {
  const mistyped = ['محسر', 'رضایی', ali, ali, 'اصلی', '1350/01/05', 'مرد', '', '09121111111'];
  const named = (id: string) => child('مینا', 'رضایی', id, ali, 'دختر', '1380/01/05', 'زن', 'محسن');
  const result = judged([mistyped, named(mina), named(sara)], rules);
  assert.deepEqual(proposal(result, 2, 'first-name-near-fathers')?.[0], { firstName: 'محسن' });
});

test('a gender is held against the relation and, where nothing else speaks, against the name', () => {
  const result = judged([father, child('مینا', 'رضایی', mina, ali, 'دختر', '1380/01/05', 'مرد')], rules);
  assert.deepEqual(proposal(result, 3, 'gender-against-relation'), [
    { gender: 'زن' },
    'high',
    ['said-by-relation', 'usual-gender'],
  ]);
  const byName = judged([['زهرا', 'احمدی', ali, '', 'اصلی', '', 'مرد', '', '09121111111']], rules);
  assert.deepEqual(proposal(byName, 2, 'gender-against-name')?.[0], { gender: 'زن' });
  const son = judged([father, child('شادی', 'رضایی', mina, ali, 'پسر', '1380/01/05', 'مرد')], rules);
  assert.equal(finding(son, 3, 'gender-against-name'), undefined);
});

test('a couple written with one gender: whose name says otherwise is offered the other', () => {
  const result = judged([father, ['مریم', 'کریمی', sara, ali, 'همسر', '', 'مرد', '', '09121111112']], rules);
  assert.deepEqual(proposal(result, 3, 'gender-against-relation'), [
    { gender: 'زن' },
    'high',
    ['usual-gender'],
  ]);
});

test('a second wife, a child older than her father, somebody else’s account: said, and stopping nobody', () => {
  const second = ['سارا', 'نوری', reza, ali, 'همسر', '1360/01/05', 'زن', '', '09121111114', '', '', sara];
  const older = child('مینا', 'رضایی', mina, ali, 'دختر', '1349/01/05');
  const result = judged([father, mother, second, older], rules);
  assert.deepEqual(finding(result, 4, 'relative-twice')?.details, { otherRow: 3, relation: 'spouse' });
  assert.deepEqual(finding(result, 5, 'age-against-relation')?.details, { primaryRow: 2 });
  assert.ok(finding(result, 4, 'account-owner-not-primary'));
  assert.equal(result.settlement.counts.good, 4);
});

test('a daughter who bears her father’s first name is told, by his column or by the household', () => {
  const byColumn = judged([father, child('علی', 'رضایی', mina)], rules);
  assert.ok(finding(byColumn, 3, 'first-name-is-fathers'));
  const byHousehold = judged([father, child('علی', 'رضایی', mina, ali, 'دختر', '', 'زن', '')], rules);
  assert.ok(finding(byHousehold, 3, 'first-name-is-fathers'));
  const son = judged([father, child('علی', 'رضایی', mina, ali, 'پسر', '', 'مرد')], rules);
  assert.equal(finding(son, 3, 'first-name-is-fathers'), undefined);
});

test('one mobile on the primaries of several households is told to each of them', () => {
  const other = ['حسین', 'نوری', reza, reza, 'اصلی', '1340/01/05', 'مرد', '', '09121111111', '78'];
  const result = judged([father, other], rules);
  assert.deepEqual(finding(result, 2, 'mobile-shared')?.details, { otherRow: 3, households: 2 });
  assert.deepEqual(finding(result, 3, 'mobile-shared')?.details, { otherRow: 2, households: 2 });
});
