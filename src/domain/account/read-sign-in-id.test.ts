import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSignInId } from './read-sign-in-id.ts';

const read = (raw: string) => {
  const reading = readSignInId(raw);
  return reading.ok ? `${reading.id.idType} ${reading.id.idValue}` : reading.why;
};

test('a national ID is read from any keyboard; the check digit is the roster’s business', () => {
  for (const raw of ['0089999999', '۰۰۸۹۹۹۹۹۹۹', '٠٠٨٩٩٩٩٩٩٩', ' 008-9999999 ', '89999999']) {
    assert.equal(read(raw), 'national 0089999999', raw);
  }
});

test('who has none signs in with the code the roster has', () => {
  assert.equal(read('۱۲۳۴۵۶۷۸۹۰۱۲'), 'other 123456789012');
  assert.equal(read('a 12345678'), 'other A12345678');
});

test('anything else is told at once', () => {
  assert.equal(read('  '), 'empty');
  for (const raw of ['1234', 'میلاد', "' or 1=1 --", '1'.repeat(40)])
    assert.equal(read(raw), 'unreadable', raw);
});
