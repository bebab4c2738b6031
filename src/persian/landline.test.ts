import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLandline } from './landline.ts';

test('a fixed line is read with its area code, however written', () => {
  for (const raw of ['02188776655', '(021) 8877-6655', '+98 21 88776655', '۰۲۱-۸۸۷۷۶۶۵۵', '2188776655']) {
    assert.deepEqual(readLandline(raw), { ok: true, value: '02188776655', unknownArea: false }, raw);
  }
});

test('an unknown area is only a doubt', () => {
  assert.deepEqual(readLandline('02988776655'), { ok: true, value: '02988776655', unknownArea: true });
});

const refused = [
  ['', 'empty'],
  ['88776655', 'no-area-code'],
  ['8877', 'not-a-landline'],
  ['09123456789', 'not-a-landline'],
  ['ندارد', 'not-a-landline'],
] as const;

test('what is no fixed line is refused with its reason', () => {
  for (const [raw, why] of refused) assert.deepEqual(readLandline(raw), { ok: false, why }, raw);
});
