import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { sharedData } from '../../test/shared-data.ts';
import { compareNames, type FullName, type Rung } from './compare-names.ts';

const labelled = sharedData('persian/name-pairs.json');

function name(text: string): FullName {
  const [first = '', last = ''] = text.split('/').map(part => part.trim());
  return { first, last };
}

function assertRung(rung: Rung, typed: FullName, roster: FullName): void {
  const pair = `${typed.first} / ${typed.last} and ${roster.first} / ${roster.last}`;
  assert.equal(compareNames(typed, roster), rung, pair);
  assert.equal(compareNames(roster, typed), rung, `${pair}, the other way round`);
}

function testRung(sentence: string, rung: Rung, pairs: readonly (readonly [string, string])[]): void {
  test(sentence, () => {
    for (const [typed, roster] of pairs) assertRung(rung, name(typed), name(roster));
  });
}

test('every labelled pair comes out at its rung', { skip: !labelled && 'no shared data here' }, () => {
  const pairs: { typed: FullName; roster: FullName; rung: Rung }[] = JSON.parse(
    readFileSync(labelled ?? '', 'utf8'),
  );
  for (const { typed, roster, rung } of pairs) assertRung(rung, typed, roster);
});

testRung('a keyboard, a half-space or a moved boundary leaves the name the same', 'same', [
  ['مهدي/كاشاني', 'مهدی/کاشانی'],
  ['امیر\u200Cحسین/شاه\u200Cمرادی', 'امیرحسین/شاه مرادی'],
  ['\u202Bپریسا\u202C/طـلوعی', 'پریسا/طلوعی'],
  ['امیر/علی نیک', 'امیرعلی/نیک'],
  ['ﻣﺮﯾﻢ/قُدسی', 'مریم/قدسی'],
]);

testRung('hamza, madda, teh marbuta and «الله» are spelling', 'spelling', [
  ['آذر/مؤیدی', 'اذر/مویدی'],
  ['هدیة/ضیائی', 'هدیه/ضیایی'],
  ['حجة الله/ثنائی', 'حجت\u200Cاله/ثنایی'],
  ['کاووس/علاءالدین', 'کاوس/علاالدین'],
  ['نعمت/الله وردی', 'نعمت اله/وردی'],
]);

testRung('a title left out or added is custom, joined or apart, before or after', 'custom', [
  ['سید رضا/طباطبایی', 'رضا/طباطبایی'],
  ['سیدرضا/طباطبائی', 'رضا/طباطبایی'],
  ['سیدهادی/علوی', 'هادی/علوی'],
  ['سیدهزهرا/علوی', 'زهرا/علوی'],
  ['سیده\u200Cزهرا/علوی', 'زهرا/علوی'],
  ['زهره سادات/علوی', 'زهره/علوی'],
  ['زهره السادات/علوی', 'زهره/علوی'],
  ['زهرهسادات/علوی', 'زهره/علوی'],
  ['زهره خانم/علوی', 'زهره/علوی'],
  ['زهرهخانم/علوی', 'زهره/علوی'],
  ['زهره/سادات علوی', 'زهره/علوی'],
  ['سیده زهره/علوی', 'زهره سادات/علوی'],
  ['حاج سید جواد/علوی', 'جواد/علوی'],
  ['حاج\u200Cسیدجواد/علوی', 'جواد/علوی'],
  ['کربلائی قاسم/نوروزی', 'قاسم/نوروزی'],
  ['مشهدی قاسم/نوروزی', 'قاسم/نوروزی'],
  ['دکتر نادر/نوروزی', 'نادر/نوروزی'],
  ['نادر/نوروزی (دکتر)', 'نادر/نوروزی'],
  ['آقای نادر/نوروزی', 'نادر/نوروزی'],
  ['سید/جواد علوی', 'جواد/علوی'],
  ['میر جعفر/صدر', 'جعفر/صدر'],
  ['میرجعفر/صدر', 'جعفر/صدر'],
]);

testRung('taking a title off never leaves nothing, nor half a family name', 'different', [
  ['سید/رضایی', 'شیخ/رضایی'],
  ['نادر/سیدی', 'نادر/ی'],
  ['نادر/حاجی زاده', 'نادر/شیخ زاده'],
  ['نادر/ملا پور', 'نادر/شیخ پور'],
  ['حاجی قاسم/نوروزی', 'شیخ قاسم/نوروزی'],
]);

testRung('where the title may be a part of the name, it is kept', 'near', [
  ['نادر/حسینی مشهدی', 'نادر/حسینی'],
  ['نادر/حاجی زاده', 'نادر/زاده'],
  ['نادر/میرزایی', 'نادر/زایی'],
  ['نادر/خانمحمدی', 'نادر/حمدی'],
]);

testRung('an old spelling of a whole word is custom', 'custom', [
  ['مرتضی/شریفی', 'مرتضا/شریفی'],
  ['یحیی/شریفی', 'یحیا/شریفی'],
  ['محمد طه/شریفی', 'محمد طاها/شریفی'],
  ['سیدمجتبی/شریفی', 'مجتبا/شریفی'],
  ['نادر/اسحق', 'نادر/اسحاق'],
]);

testRung('an old spelling joined with another word is custom, as it is apart', 'custom', [
  ['محمدطه/شریفی', 'محمدطاها/شریفی'],
  ['محمد طه/شریفی', 'محمدطاها/شریفی'],
  ['سیدمحمدطه/شریفی', 'محمد طاها/شریفی'],
  ['امیریاسین/شریفی', 'امیریس/شریفی'],
  ['عبدالرحمن/شریفی', 'عبدالرحمان/شریفی'],
  ['عبد الرحمن/شریفی', 'عبدالرحمان/شریفی'],
  ['نادر/رحمنزاده', 'نادر/رحمان زاده'],
  ['نادر/موساپور', 'نادر/موسی\u200Cپور'],
]);

testRung('the letters of an old spelling within another name are that name', 'near', [
  ['مهدی/شریفی', 'مهدا/شریفی'],
  ['نادر/اکبری', 'نادر/اکبرا'],
  ['نادر/رحمنی', 'نادر/رحمانی'],
]);

testRung('first and last name changed about are custom, with a title as well', 'custom', [
  ['شریفی/نادر', 'نادر/شریفی'],
  ['شریفی/سید نادر', 'نادر/شریفی'],
]);

testRung('one slip of a finger, or a part of the name, is near and not accepted', 'near', [
  ['سعید/شریفی', 'سعیده/شریفی'],
  ['هادی/شریفی', 'هدی/شریفی'],
  ['لیلا/شریفی', 'لیلی/شریفی'],
  ['محمود/شریفی', 'محمد/شریفی'],
  ['نادر/شریفی', 'ناذر/شریقی'],
  ['نادر/شریفی', 'نارد/شریفی'],
  ['محمد/شریفی', 'محمدرضا/شریفی'],
  ['نادر/شریفی اصل', 'نادر/شریفی'],
  ['سید حسن/شریفی', 'حسین/شریفی'],
  ['نادر/اللهی', 'نادر/الهی'],
  ['سید نادر/اللهی', 'نادر/الهی'],
  ['نادر شریفی/شریفی', 'نادر/شریفی'],
  ['محمد/رضا پور', 'محمدرضا/پورر'],
]);

testRung('anything else is another name', 'different', [
  ['رضا/شریفی', 'رضی/شریفی'],
  ['اللهی/نادر', 'نادر/الهی'],
  ['نادر/شریفی', 'شریف/نادری'],
  ['نادر/شریفی', 'قاسم/شریفی'],
  ['نادر/شریفی', 'نادر/نوروزی'],
  ['فرزانه/شریفی', 'رزا/شریفی'],
  ['نادر/شریفی', 'Nader/Sharifi'],
  ['نادر/شریفی', '/شریفی'],
  ['/', '/'],
]);

const word = fc.string({ unit: fc.constantFrom(...'ابتسدرحلمنهیوآئ'), minLength: 1, maxLength: 8 });
const someName = fc.record({
  first: fc.array(fc.oneof(word, fc.constantFrom('سید', 'سادات', 'حاجی', 'میر', 'طه', 'اللهی')), {
    minLength: 1,
    maxLength: 3,
  }),
  last: fc.array(word, { minLength: 1, maxLength: 2 }),
});
const asName = (parts: { first: string[]; last: string[] }, gap: string): FullName => ({
  first: parts.first.join(gap),
  last: parts.last.join(gap),
});

test('every name is the same as itself, with half-spaces for spaces too', () => {
  fc.assert(
    fc.property(someName, parts => {
      assert.equal(compareNames(asName(parts, ' '), asName(parts, '\u200C')), 'same');
      assert.equal(compareNames(asName(parts, ' '), asName(parts, '')), 'same');
    }),
  );
});

test('it does not matter which of the two was typed', () => {
  fc.assert(
    fc.property(someName, someName, (one, other) => {
      const [a, b] = [asName(one, ' '), asName(other, ' ')];
      assert.equal(compareNames(a, b), compareNames(b, a));
    }),
    { numRuns: 2000 },
  );
});
