import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMobile, readMobiles } from './mobile.ts';

test('a mobile is read with every prefix, digit and separator', () => {
  const writings = [
    '09123456789',
    '9123456789',
    '989123456789',
    '+989123456789',
    '00989123456789',
    '+98 (0) 912 345-67-89',
    '۰۹۱۲۳۴۵۶۷۸۹',
    "'0912.345.6789",
    '\u200E٠٩١٢٣٤٥٦٧٨٩\u200F',
  ];
  for (const raw of writings) {
    assert.deepEqual(readMobile(raw), { ok: true, value: '09123456789', unknownRange: false }, raw);
  }
});

test('an unknown range is only a doubt', () => {
  const doubted = (raw: string) => {
    const read = readMobile(raw);
    return read.ok && read.unknownRange;
  };
  assert.ok(doubted('09721234567'));
  for (const known of ['0901', '0920', '0935', '0990', '0998'])
    assert.equal(doubted(`${known}1234567`), false, known);
});

test('what is no mobile is refused', () => {
  for (const raw of ['02188776655', '0912345678', '091234567890', '+19123456789', 'ندارد', '0499370899']) {
    assert.deepEqual(readMobile(raw), { ok: false, why: 'not-a-mobile' }, raw);
  }
  for (const raw of ['', ' \u200C', '-']) assert.deepEqual(readMobile(raw), { ok: false, why: 'empty' });
});

const cells = [
  ['09123456789', false],
  ['09123456789 / 09351234567', true],
  ['۰۹۱۲۳۴۵۶۷۸۹، ۰۹۳۵۱۲۳۴۵۶۷', true],
  ['0912 345 6789 0935 123 4567', true],
  ['0912-345-6789 - 0935-123-4567', true],
  ['09123456789 و 09351234567', true],
  ['02188776655\n09123456789', true],
  ['09123456789 / +98 912 345 6789', false],
] as const;

test('of several numbers in a cell the first valid mobile counts', () => {
  for (const [raw, several] of cells) {
    assert.deepEqual(readMobiles(raw), { ok: true, value: '09123456789', unknownRange: false, several }, raw);
  }
  assert.deepEqual(readMobiles('02188776655 / 44'), { ok: false, why: 'not-a-mobile' });
  assert.deepEqual(readMobiles(' '), { ok: false, why: 'empty' });
});
