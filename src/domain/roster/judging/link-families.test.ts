import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ali, judged, mina, nowhere, reza, sara } from './testing/judge-lines.ts';

test('families hang together by the ID of the primary, wherever he stands', () => {
  const { family, codes } = judged([
    ['سارا', 'نوری', sara, ali, 'همسر'],
    ['علی', 'رضایی', ali, '-', 'اصلی'],
    ['رضا', 'رضایی', reza, ali, 'پسر'],
  ]);
  assert.deepEqual(family(2), { standing: 'dependent', primaryRow: 3 });
  assert.deepEqual(family(3), { standing: 'primary' });
  assert.deepEqual(family(4), { standing: 'dependent', primaryRow: 3 });
  for (const row of [2, 3, 4]) assert.deepEqual(codes(row), []);
});

test('without a word on the relation, who names himself or nobody is a primary', () => {
  const { family } = judged([
    ['علی', 'رضایی', ali, ali],
    ['مینا', 'کریمی', mina],
    ['سارا', 'نوری', sara, ali],
  ]);
  assert.deepEqual([2, 3, 4].map(family), [
    { standing: 'primary' },
    { standing: 'primary' },
    { standing: 'dependent', primaryRow: 2 },
  ]);
});

test('who cannot be linked stays a member without a primary, and is told why', () => {
  const { family, codes, standing } = judged([
    ['علی', 'رضایی', ali, ali, 'اصلی'],
    ['سارا', 'نوری', sara, nowhere, 'همسر'],
    ['رضا', 'رضایی', reza, reza, 'پسر'],
    ['مینا', 'رضایی', mina, sara, 'دختر'],
    ['مریم', 'رضایی', '0684159414', '', 'مادر'],
    ['نادر', 'رضایی', '0371959659', '1260293040', 'پدر'],
  ]);
  assert.deepEqual([3, 4, 5, 6, 7].map(codes), [
    ['primary-is-dependent'],
    ['primary-is-self'],
    ['primary-is-dependent'],
    ['primary-missing'],
    ['national-id-check-digit'],
  ]);
  for (const row of [3, 4, 5, 6, 7]) {
    assert.deepEqual(family(row), { standing: 'dependent' });
    assert.equal(standing(row), 'good');
  }
});

test('an orphan names somebody who is not in the file, unless the contract has him', () => {
  const lines = [['سارا', 'نوری', sara, nowhere, 'همسر']];
  assert.deepEqual(judged(lines).codes(2), ['primary-orphan']);
  const endorsement = judged(lines, { contractPrimaries: [{ type: 'national', value: nowhere }] });
  assert.deepEqual(endorsement.codes(2), []);
  assert.deepEqual(endorsement.family(2), {
    standing: 'dependent',
    primaryInContract: { type: 'national', value: nowhere },
  });
});

test('a family whose primary is held waits for him without a link', () => {
  const { family, codes } = judged([
    ['سارا', 'نوری', sara, ali, 'همسر'],
    ['مینا', 'کریمی', ali, mina, 'دختر'],
    ['علی', 'رضایی', ali, ali, 'اصلی'],
  ]);
  assert.deepEqual(codes(2), ['primary-held']);
  assert.deepEqual(family(2), { standing: 'dependent' });
});

test('a primary who names somebody else is a primary with a question', () => {
  const { family, codes } = judged([
    ['علی', 'رضایی', ali, ali, 'اصلی'],
    ['سارا', 'نوری', sara, ali, 'اصلی'],
  ]);
  assert.deepEqual(family(3), { standing: 'primary' });
  assert.deepEqual(codes(3), ['primary-names-another']);
});
