import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPostalCode } from './postal-code.ts';

test('a postal code is ten digits in any script', () => {
  for (const raw of ['1619735744', '16197-35744', '۱۶۱۹۷۳۵۷۴۴', ' 16197 35744\u200E']) {
    assert.deepEqual(readPostalCode(raw), { ok: true, value: '1619735744', unusual: false }, raw);
  }
});

test('a code the post does not give out is only a doubt', () => {
  for (const raw of ['1111111111', '0619735744', '1219735744', '1619535744', '1234567890']) {
    assert.deepEqual(readPostalCode(raw), { ok: true, value: raw, unusual: true }, raw);
  }
});

const refused = [
  ['', 'empty'],
  ['تهران', 'not-digits'],
  ['161973574', 'too-short'],
  ['16197357444', 'too-long'],
] as const;

test('what is no postal code is refused with its reason', () => {
  for (const [raw, why] of refused) assert.deepEqual(readPostalCode(raw), { ok: false, why }, raw);
});
