import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { foldDigits, persianDigits } from './digits.ts';

test('both Arabic-script digit sets become Latin, and nothing else changes', () => {
  assert.equal(foldDigits('۰۱۲۳۴۵۶۷۸۹'), '0123456789');
  assert.equal(foldDigits('٠١٢٣٤٥٦٧٨٩'), '0123456789');
  assert.equal(foldDigits('کد ۱٢3، ½'), 'کد 123، ½');
});

test('Latin digits become Persian for reading', () => {
  assert.equal(persianDigits('1365/08/26'), '۱۳۶۵/۰۸/۲۶');
  assert.equal(persianDigits(-42), '-۴۲');
});

test('digits written for reading fold back to what they were', () => {
  fc.assert(
    fc.property(fc.string(), text => {
      assert.equal(foldDigits(persianDigits(text)), text);
    }),
  );
});
