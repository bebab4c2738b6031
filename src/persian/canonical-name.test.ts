import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { sharedData } from '../../test/shared-data.ts';
import { canonicalName, encodingKey, type NameRefusal } from './canonical-name.ts';

function keysOf(raw: string) {
  const read = canonicalName(raw);
  assert.ok(read.ok, `${JSON.stringify(raw)} is refused`);
  return read.name;
}

/** Every way a keyboard, a font or a phone writes the letter; each must give the same key. */
const writings: Record<string, readonly string[]> = {
  ا: ['ا', '\uFE8D', '\uFE8E', '\u0627\u0610'],
  ب: ['ب', '\uFE8F', '\uFE91', 'ب\u064E', 'بـ'],
  ی: ['ی', 'ي', 'ى', '\u06CD', '\u06D2', '\uFEF2', '\uFBFD', 'ی\u0670'],
  ک: ['ک', 'ك', '\u06AA', '\uFEDB', '\uFB8F', 'ک\u0652'],
  ه: ['ه', '\u06BE', '\u06C1', '\u06D5', '\u06C0', '\u06C2', 'ه\u0654', '\uFEEB', '\uFBAA'],
  ئ: ['ئ', 'ی\u0654', 'ي\u0654', 'ى\u0654', '\uFE8B'],
  ؤ: ['ؤ', 'و\u0654', '\uFE86', 'و\u064E\u0654'],
  آ: ['آ', 'ا\u0653', '\uFE81', 'ا\u064E\u0653'],
  أ: ['أ', 'ا\u0654', '\uFE83'],
  إ: ['إ', 'ا\u0655', '\uFE87'],
  ة: ['ة', '\u06C3', '\uFE93'],
  ' ': [' ', '\u200C', '\u00AC', '\u00A0', '  ', ' \u200C ', ''],
  م: ['م', 'م\u0651\u064E', 'م\u064E\u0651', '\u200Fم\u200E', '\u00ADم', '\uFEFFم', 'مـ\uFE0F'],
  ح: ['ح', '\uFEA3', 'ح\u0301'],
  د: ['د', '\uFEAA', 'د.', "د'", 'د-', 'د_', 'د،'],
  ء: ['ء', '\uFE80'],
  و: ['و', '\uFEEE', 'و\u06E4'],
  ل: ['ل', '\uFEDF', 'ل\u0640'],
};
const letters = Object.keys(writings);
const someLetters = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 12 });
const acceptedLetters = someLetters.filter(some => some.some(letter => letter !== ' '));
const respelled = acceptedLetters.chain(some =>
  fc.record({
    usual: fc.constant(some.join('')),
    typed: fc
      .tuple(...some.map(letter => fc.constantFrom(...(writings[letter] ?? []))))
      .map(all => all.join('')),
  }),
);
const marks = [
  '\u064B',
  '\u064E',
  '\u0651',
  '\u0652',
  '\u0653',
  '\u0654',
  '\u0655',
  '\u0670',
  '\u0610',
  '\u06DC',
  '\u0301',
];
const anyText = fc.string({ unit: 'binary', maxLength: 20 });
const persianText = fc.string({
  unit: fc.constantFrom(...Object.values(writings).flat(), ...marks),
  maxLength: 14,
});

test('a name has one key however it was written', () => {
  fc.assert(
    fc.property(respelled, ({ usual, typed }) => {
      assert.equal(keysOf(typed).c1, keysOf(usual).c1);
      assert.equal(keysOf(typed).c2, keysOf(usual).c2);
    }),
    { numRuns: 2000 },
  );
});

test('keys of keys are the same keys', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, persianText), raw => {
      assert.equal(encodingKey(encodingKey(raw)), encodingKey(raw));
      const read = canonicalName(raw);
      if (!read.ok) return;
      const { display, c1, c2 } = read.name;
      assert.deepEqual(keysOf(display), read.name);
      assert.equal(keysOf(c1).c1, c1);
      assert.equal(keysOf(c1).c2, c2);
      assert.equal(keysOf(c2).c1, c2);
      assert.equal(keysOf(c2).c2, c2);
    }),
    { numRuns: 4000 },
  );
});

test('no accepted name has an empty key, or a display with anything unseen in it', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, persianText), raw => {
      const read = canonicalName(raw);
      if (!read.ok) return;
      assert.match(read.name.c1, /\p{Script=Arabic}/u);
      assert.match(read.name.c2, /\p{Script=Arabic}/u);
      assert.doesNotMatch(read.name.display, /\p{Default_Ignorable_Code_Point}|\p{Cc}|\p{M}|^ | $| {2}/u);
    }),
    { numRuns: 4000 },
  );
});

test('the order of combining marks does not matter', () => {
  const seat = fc.constantFrom('ا', 'و', 'ی', 'ي', 'ى', 'ه', 'ە', 'ے', 'ب');
  fc.assert(
    fc.property(seat, fc.shuffledSubarray(marks), fc.shuffledSubarray(marks), (letter, some, more) => {
      const reversed = [...some, ...more].reverse();
      assert.equal(keysOf(letter + some.concat(more).join('')).c1, keysOf(letter + reversed.join('')).c1);
    }),
    { numRuns: 2000 },
  );
});

test('composed and decomposed text have one key, by the table or by the rules', () => {
  fc.assert(
    fc.property(persianText, raw => {
      assert.equal(encodingKey(raw.normalize('NFD')), encodingKey(raw));
      assert.equal(encodingKey(raw.normalize('NFC')), encodingKey(raw));
      // A presentation form sends the whole text to the rules; the space keeps it from touching the rest.
      assert.equal(encodingKey(`${raw} \uFE8F`), `${encodingKey(raw)}ب`);
    }),
    { numRuns: 2000 },
  );
});

const refusals: readonly (readonly [string, NameRefusal])[] = [
  ['', 'empty'],
  [' \u200C\u200F\uFEFF\u00A0', 'empty'],
  ['-', 'empty'],
  ['\u0640\u064E', 'empty'],
  ['***', 'empty'],
  ['Ali', 'latin'],
  ['علی Ali', 'latin'],
  ['علی\uFF21', 'latin'],
  ['علی2', 'digit'],
  ['۱۲۳', 'digit'],
  ['علی٣', 'digit'],
  ['علی①', 'digit'],
  ['Али', 'foreign-script'],
  ['علیא', 'foreign-script'],
  ['ع'.repeat(61), 'too-long'],
  ['ع '.repeat(5000), 'too-long'],
];

test('a name that cannot be one is refused with its reason', () => {
  for (const [raw, why] of refusals) assert.deepEqual(canonicalName(raw), { ok: false, why }, raw);
});

test('sixty letters are a name, and marks do not count', () => {
  assert.ok(canonicalName('ع'.repeat(60)).ok);
  assert.ok(canonicalName('عَ'.repeat(60)).ok);
});

const displays = [
  ['  علي\u200Cرضا ', 'علی رضا'],
  ['مُحَمَّد', 'محمد'],
  ['حســین', 'حسین'],
  ['سارا\u00ACنیا', 'سارا نیا'],
  ['سارا\uFFE2نیا', 'سارا نیا'],
  ['ﷲ', 'الله'],
  ['ﻋﻠﯽ', 'علی'],
  ['م\uFC60حمد', 'محمد'],
  ['\u0000علی\u0007', 'علی'],
  ['مسئول', 'مسئول'],
] as const;

test('what is shown is clean: one code point a letter, single spaces, nothing unseen', () => {
  for (const [raw, display] of displays) assert.equal(keysOf(raw).display, display);
});

const orthographic = [
  ['عبدالله', 'عبداله'],
  ['اللهی', 'اللهی'],
  ['الله ی', 'اللهی'],
  ['روح اللهی', 'روحالهی'],
  ['رحمة الله', 'رحمتاله'],
  ['منیرةالسادات', 'منیرهالسادات'],
  ['فاطمة', 'فاطمه'],
  ['أحمد', 'احمد'],
  ['إسماعیل', 'اسماعیل'],
  ['ٱلهام', 'الهام'],
  ['رؤیا', 'رویا'],
  ['رضائی', 'رضایی'],
  ['زهراء', 'زهرا'],
  ['داوود', 'داود'],
  ['ابووودود', 'ابودود'],
  ['اللة', 'اله'],
  ['ألله', 'اله'],
  ['ءاللهی', 'اللهی'],
  ['وءو', 'و'],
  ['ء', 'ء'],
] as const;

test('the orthographic key forgets hamza, madda, teh marbuta, a double vav and the long «الله»', () => {
  for (const [raw, c2] of orthographic) assert.equal(keysOf(raw).c2, c2, raw);
});

test('letters of neighbouring languages stay and are named', () => {
  assert.deepEqual(keysOf('گوڵاڵە').foreignLetters, ['ڵ']);
  assert.equal(keysOf('گوڵاڵە').c1, 'گوڵاڵه');
  assert.deepEqual(keysOf('ڕۆژین').foreignLetters, ['ڕ', 'ۆ']);
  assert.deepEqual(keysOf('علي').foreignLetters, []);
});

test('a header keeps its Latin letters and digits in its key', () => {
  assert.equal(encodingKey(' كد\u200Cملي '), 'کدملی');
  assert.equal(encodingKey('شماره شبا (IBAN)'), 'شمارهشباIBAN');
});

const names = sharedData('persian/names');

test('the laws hold for the names people bear', { skip: !names && 'no shared data here' }, () => {
  const read = (file: string): (string | [string, number])[] =>
    JSON.parse(readFileSync(`${names}/${file}.json`, 'utf8'));
  for (const entry of ['first-female', 'first-male', 'last'].flatMap(read)) {
    const raw = typeof entry === 'string' ? entry : entry[0];
    const { display, c1, c2 } = keysOf(raw);
    assert.deepEqual(keysOf(c1), { display: c1, c1, c2, foreignLetters: [] });
    assert.equal(keysOf(c2).c2, c2);
    assert.equal(keysOf(display.replaceAll('ی', 'ي').replaceAll('ک', 'ك').normalize('NFD')).c1, c1);
  }
});
