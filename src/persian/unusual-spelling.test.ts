import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unusualSpelling } from './unusual-spelling.ts';

const names = {
  title: ['سیده زهرا', 'فاطمه سادات', 'فاطمه‌سادات', 'دکتر رضا', 'حاج علی', 'میرحسینی'],
  'old-spelling': ['اسمعیل', 'مصطفا', 'کبرا', 'عبدالرحمن', 'یس'],
  'foreign-letters': ['ڕزگار'],
  usual: [
    'مصطفی',
    'کبری',
    'اسماعیل',
    'آرین',
    'مؤمنی',
    'حاجی زاده',
    'میرزا',
    'خانمحمدی',
    'هدایت',
    'حسینی مشهدی',
  ],
};

test('a name is unusual by a title, by the rarer of two spellings, or by a letter that keyboards lack', () => {
  for (const [reason, list] of Object.entries(names))
    for (const name of list) assert.equal(unusualSpelling(name) ?? 'usual', reason, name);
});

test('how letters are encoded makes no name unusual', () => {
  for (const name of ['علي', 'كبري', 'مـحمد', 'رضا\u200c']) assert.equal(unusualSpelling(name), null, name);
});
