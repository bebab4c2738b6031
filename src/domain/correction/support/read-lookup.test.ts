import assert from 'node:assert/strict';
import { test } from 'node:test';
import { showTrackingCode } from '../tracking-code.ts';
import { readLookup } from './read-lookup.ts';

const code = '2222222222';
const misheard = 'FHKLMQRTW2';

const kinds: [typed: string, kind: string, value: unknown][] = [
  ['0684159414', 'national-id', '0684159414'],
  ['۰۶۸۴۱۵۹۴۱۴', 'national-id', '0684159414'],
  ['٠٦٨٤١٥٩٤١٤', 'national-id', '0684159414'],
  ['068-415941-4', 'national-id', '0684159414'],
  ['0089999999', 'national-id', '0089999999'],
  ['123456789012', 'other-id', '123456789012'],
  ['a12345678', 'other-id', 'A12345678'],
  ['09121112233', 'mobile', '09121112233'],
  ['۰۹۱۲ ۱۱۱ ۲۲۳۳', 'mobile', '09121112233'],
  ['+98 912 111 2233', 'mobile', '09121112233'],
];

for (const [typed, kind, value] of kinds) {
  test(`${typed} is looked up as ${kind}`, () => {
    const read = readLookup(typed);
    assert.ok(read.ok);
    assert.equal(read.lookup.kind, kind);
    assert.equal(kind === 'mobile' ? read.lookup.mobile : read.lookup.id?.value, value);
  });
}

test('ten digits that begin with nine may be an ID and a mobile, and are looked up as both', () => {
  const read = readLookup('9121112233');
  assert.ok(read.ok);
  assert.equal(read.lookup.id?.value, '9121112233');
  assert.equal(read.lookup.mobile, '09121112233');
});

test('a tracking code is known with and without its dashes, and one that was misheard is told', () => {
  for (const typed of ['F4K7M29TX5', misheard])
    assert.deepEqual(readLookup(typed), { ok: false, why: 'wrong-code' });
  const read = readLookup(showTrackingCode(code));
  assert.ok(read.ok);
  assert.equal(read.lookup.trackingCode, code);
});

test('a name is looked up in any spelling', () => {
  const [one, other] = [readLookup('كاووسي میلاد'), readLookup('کاوسی‌ میلاد')];
  assert.ok(one.ok && other.ok);
  assert.equal(one.lookup.kind, 'name');
  assert.deepEqual(one.lookup.nameKeys, other.lookup.nameKeys);
});

test('what is too short, empty or nothing at all is said to be so', () => {
  assert.deepEqual(readLookup('  '), { ok: false, why: 'empty' });
  assert.deepEqual(readLookup('ما'), { ok: false, why: 'too-short' });
  assert.deepEqual(readLookup('hello'), { ok: false, why: 'nothing-known' });
  assert.deepEqual(readLookup('میلاد۲'), { ok: false, why: 'nothing-known' });
});
