import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readEmployerCode } from './employer-code.ts';
import { maskBirthDate, maskCertificate } from './masked-facts.ts';
import { readMemberId } from './read-member-id.ts';

test('of a certificate number the last two digits are shown, of a short one nothing', () => {
  assert.equal(maskCertificate('99999'), '***99');
  assert.equal(maskCertificate('1234567890'), '***90');
  for (const short of ['0', '12', '123']) assert.equal(maskCertificate(short), '***');
});

test('of a birth date the Persian year is shown, also at the turn of the year', () => {
  assert.equal(maskBirthDate('1986-11-17'), '1365/**/**');
  assert.equal(maskBirthDate('2021-03-20'), '1399/**/**');
  assert.equal(maskBirthDate('2021-03-21'), '1400/**/**');
});

test('an employer’s code is read in any case and digits, with any separators, and look-alikes are one letter', () => {
  assert.equal(readEmployerCode(' 7kq4-m2xd '), readEmployerCode('7K4M2XD'));
  assert.equal(readEmployerCode('7k\u200cA4 m2XD۸'), '7KA4M2XD8');
  assert.equal(readEmployerCode('ZSGBU'), '2568V');
  assert.equal(readEmployerCode('؟؟ !'), '');
});

test('a national ID is ten digits in any script, a failing check digit included; others are told what they are not', () => {
  for (const typed of ['0089999999', '۰۰۸۹۹۹۹۹۹۹', '٠٠٨-٩٩٩٩٩٩-٩', ' 008 999 9999\u200f']) {
    assert.deepEqual(readMemberId(typed), { ok: true, idType: 'national', idValue: '0089999999' }, typed);
  }
  assert.deepEqual(readMemberId(' '), { ok: false, why: 'empty' });
  for (const typed of ['89999999', '12345678901', 'abc', '1111111111', '008999999x']) {
    assert.deepEqual(readMemberId(typed), { ok: false, why: 'not-ten-digits' }, typed);
  }
  assert.deepEqual(readMemberId('۱۲۳۴۵۶۷۸۹۰۱۲'), { ok: true, idType: 'other', idValue: '123456789012' });
  assert.deepEqual(readMemberId('k12345678'), { ok: true, idType: 'other', idValue: 'K12345678' });
});
