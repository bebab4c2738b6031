import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readIban } from './iban.ts';

const value = 'IR580540105180021273113007';

test('a شبا is read spaced, in lower case, in Persian digits and without IR', () => {
  const writings = [
    value,
    'ir58 0540 1051 8002 1273 1130 07',
    '580540105180021273113007',
    'IR۵۸۰۵۴۰۱۰۵۱۸۰۰۲۱۲۷۳۱۱۳۰۰۷',
    `${value}\u200F`,
  ];
  for (const raw of writings) assert.deepEqual(readIban(raw), { ok: true, value, bank: 'پارسیان' }, raw);
});

test('a number of an unknown bank is still an IBAN', () => {
  assert.deepEqual(readIban('IR062960000000100324200001'), {
    ok: true,
    value: 'IR062960000000100324200001',
    bank: undefined,
  });
});

const refused = [
  ['', 'empty'],
  ['IR', 'not-an-iban'],
  ['DE89370400440532013000', 'not-an-iban'],
  ['IR58054010518002127311300', 'too-short'],
  ['IR5805401051800212731130070', 'too-long'],
  ['IR590540105180021273113007', 'check-failed'],
] as const;

test('what is no IBAN is refused with its reason', () => {
  for (const [raw, why] of refused) assert.deepEqual(readIban(raw), { ok: false, why }, raw);
});

test('one wrong digit and one swap are always found out', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 24 }), fc.nat(9), (at, digit) => {
      const wrong = value.slice(0, at) + digit + value.slice(at + 1);
      const swapped = value.slice(0, at) + value[at + 1] + value[at] + value.slice(at + 2);
      for (const other of [wrong, swapped]) assert.equal(readIban(other).ok, other === value, other);
    }),
  );
});
