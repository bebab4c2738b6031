import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkDigitHolds, readNationalId } from './national-id.ts';

const holding = ['0499370899', '0790419904', '0084575948', '0963695398', '0684159414', '0089999991'];
const failing = [
  '0089999999',
  '1260293040',
  '1111111111',
  '0000000000',
  '049937089',
  '04993708990',
  '۰۴۹۹۳۷۰۸۹۹',
];

test('the check digit holds for these and fails for those', () => {
  for (const id of holding) assert.ok(checkDigitHolds(id), id);
  for (const id of failing) assert.ok(!checkDigitHolds(id), id);
});

test('one wrong digit is always found out, but where the check digit is 1', () => {
  // Rests 1 and 10 share the check digit 1, so there a wrong digit may pass.
  const others = holding.filter(id => !id.endsWith('1'));
  fc.assert(
    fc.property(fc.constantFrom(...others), fc.nat(9), fc.nat(9), (id, at, digit) => {
      const wrong = id.slice(0, at) + digit + id.slice(at + 1);
      assert.equal(checkDigitHolds(wrong), wrong === id, wrong);
    }),
  );
});

test('an ID is read through every digit, mark and apostrophe', () => {
  const writings = [
    '۰۴۹۹۳۷۰۸۹۹',
    '٠٤٩٩٣٧٠٨٩٩',
    "'0499370899",
    '049-937089-9',
    ' 049 9370899\u200F',
    '’0499370899\u200C',
  ];
  for (const raw of writings) {
    const read = { ok: true, value: '0499370899', padded: false, checkDigitHolds: true };
    assert.deepEqual(readNationalId(raw), read, raw);
  }
});

test('zeros lost to a number cell are put back and said so', () => {
  assert.deepEqual(readNationalId('499370899'), {
    ok: true,
    value: '0499370899',
    padded: true,
    checkDigitHolds: true,
  });
  assert.deepEqual(readNationalId('84575948'), {
    ok: true,
    value: '0084575948',
    padded: true,
    checkDigitHolds: true,
  });
});

test('a failing check digit is said, and the value kept', () => {
  assert.deepEqual(readNationalId('1260293040'), {
    ok: true,
    value: '1260293040',
    padded: false,
    checkDigitHolds: false,
  });
});

const refused = [
  ['', 'empty'],
  [" '\u200E- ", 'empty'],
  ['#N/A', 'not-digits'],
  ['4.99370899E+08', 'not-digits'],
  ['499370899.0', 'not-digits'],
  ['ندارد', 'not-digits'],
  ['9937089', 'too-short'],
  ['10103575679', 'company-id'],
  ['109912345678', 'too-long'],
  ['1111111111', 'all-equal'],
  ['00000000', 'all-equal'],
] as const;

test('what is no national ID is refused with its reason', () => {
  for (const [raw, why] of refused) assert.deepEqual(readNationalId(raw), { ok: false, why }, raw);
});
