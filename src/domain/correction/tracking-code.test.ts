import assert from 'node:assert/strict';
import { test } from 'node:test';
import { systemChance } from '../../platform/chance.ts';
import { newTrackingCode, readTrackingCode, showTrackingCode } from './tracking-code.ts';

const symbols = '23456789FHKLMQRTWXY';
const codes = Array.from({ length: 200 }, () => newTrackingCode(systemChance));
const holds = (typed: string) => readTrackingCode(typed).ok;

test('a code is read as it is shown, in any case, with digits of any keyboard, with and without its dashes', () => {
  for (const code of codes) {
    const shown = showTrackingCode(code);
    const persian = shown.replace(/[0-9]/g, digit => '۰۱۲۳۴۵۶۷۸۹'.charAt(Number(digit)));
    for (const typed of [code, shown, shown.toLowerCase(), persian, ` ${shown.replaceAll('-', ' ')} `]) {
      assert.deepEqual(readTrackingCode(typed), { ok: true, code }, typed);
    }
  }
});

test('one wrong symbol is always noticed', () => {
  for (const code of codes) {
    for (let at = 0; at < code.length; at += 1) {
      for (const wrong of symbols) {
        if (wrong !== code.charAt(at)) assert.ok(!holds(code.slice(0, at) + wrong + code.slice(at + 1)));
      }
    }
  }
});

test('any two symbols that changed places are always noticed', () => {
  for (const code of codes) {
    for (let one = 0; one < code.length; one += 1) {
      for (let other = one + 1; other < code.length; other += 1) {
        const letters = Array.from(code);
        if (letters[one] === letters[other]) continue;
        [letters[one], letters[other]] = [letters[other] ?? '', letters[one] ?? ''];
        assert.ok(!holds(letters.join('')));
      }
    }
  }
});

test('what print or sound makes alike is taken for what was meant', () => {
  for (const code of codes) {
    const misread = code
      .replaceAll('2', 'Z')
      .replaceAll('5', 'S')
      .replaceAll('8', 'B')
      .replaceAll('M', 'N')
      .replaceAll('T', 'V');
    assert.deepEqual(readTrackingCode(misread), { ok: true, code });
  }
});

test('an empty field, half a code and a name are told apart', () => {
  assert.deepEqual(readTrackingCode('  -  '), { ok: false, why: 'empty' });
  assert.deepEqual(readTrackingCode('F4K-7M2'), { ok: false, why: 'length' });
  assert.deepEqual(readTrackingCode('کاوسی'), { ok: false, why: 'empty' });
  assert.deepEqual(readTrackingCode('ACEACEACEA'), { ok: false, why: 'check' });
});
