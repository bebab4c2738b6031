import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgePassword } from './judge-password.ts';
import { personalWords } from './personal-words.ts';

const milad = personalWords({
  nationalId: '0089999999',
  firstName: 'میلاد',
  lastName: 'کاوسی',
  certificateNumber: '99999',
  birthDate: '1986-11-17',
  mobile: '09199999999',
  email: 'milad.k@email.com',
});

function judge(plain: string): string {
  const judged = judgePassword(plain, { minLength: 8, personal: milad });
  return judged.ok ? 'ok' : judged.why;
}

test('passwords that everybody tries first are refused', () => {
  const common = [
    '12345678',
    '87654321',
    '90123456',
    '11111111',
    '12121212',
    '13651365',
    'password',
    'Passw0rd',
    'P@ssword1',
    'qwertyui',
    'qwerty123',
    'asdfghjkl',
    '1q2w3e4r',
    'salam1234',
    'Salam_1234',
    '۱۲۳۴۵۶۷۸',
    'سلام۱۲۳۴',
    'perspolis',
    'PERSPOLIS90',
    'esteghlal1400',
    'alireza1365',
    'iloveyou',
    'iran1400',
    'khodaya1',
    'zahra123',
    '13700101',
    'ضصثقفغعه',
    'aaaaaaaa',
    'yaali110',
    'doosetdaram',
    'mahdi-zahra',
    'admin1234',
    'abcdefgh',
    '1370/01/01',
  ];
  for (const plain of common) assert.equal(judge(plain), 'common', plain);
});

test('passwords made of what others know of the person are refused', () => {
  const personal = [
    '0089999999',
    '۰۰۸۹۹۹۹۹۹۹',
    '09199999999',
    '9199999999a',
    'میلادکاوسی',
    'كاوسي۱۳۶۵',
    'milad.k1',
    '99999-1365',
  ];
  for (const plain of personal) assert.equal(judge(plain), 'personal', plain);
});

test('anything else will do: sentences, spaces, Persian letters, no rules about kinds of characters', () => {
  const good = [
    'درخت سیب کنار پنجره',
    'correct horse',
    'ناهار آبگوشت',
    'kDf93mw0',
    'میلاد و سه سیب',
    'zmrdgtql',
    '47190263',
  ];
  for (const plain of good) assert.equal(judge(plain), 'ok', plain);
});

test('length is counted in characters', () => {
  assert.equal(judge('کوتاه۱۲'), 'too-short');
  assert.equal(judge('🌊🌊🌱🌱'), 'too-short');
  assert.equal(judge('kz '.repeat(70)), 'too-long');
});
