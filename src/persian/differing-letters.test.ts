import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { differingLetters } from './differing-letters.ts';

const marked = (one: string, other: string) =>
  differingLetters(one, other).map(runs =>
    runs.map(({ text, differs }) => (differs ? `[${text}]` : text)).join(''),
  );

test('the letter too much, too little or instead of another is marked where it stands', () => {
  assert.deepEqual(marked('کاووسی', 'کاوسی'), ['کاو[و]سی', 'کاوسی']);
  assert.deepEqual(marked('حسن', 'حسین'), ['حسن', 'حس[ی]ن']);
  assert.deepEqual(marked('زهرا', 'زهره'), ['زهر[ا]', 'زهر[ه]']);
  assert.deepEqual(marked('رضا', ''), ['[رضا]', '']);
  assert.deepEqual(marked('میلاد', 'میلاد'), ['میلاد', 'میلاد']);
});

test('nothing of either text is lost, and what is not marked is the same in both', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'ابپتس یو'), maxLength: 140 });
  fc.assert(
    fc.property(letters, letters, (one, other) => {
      const [some, others] = differingLetters(one, other);
      assert.equal(some.map(run => run.text).join(''), one);
      assert.equal(others.map(run => run.text).join(''), other);
      const same = (runs: typeof some) =>
        runs
          .filter(run => !run.differs)
          .map(run => run.text)
          .join('');
      assert.equal(same(some), same(others));
    }),
  );
});

test('the one letter that differs is marked', () => {
  assert.deepEqual(marked('کاوسی', 'کاووسی'), ['کاوسی', 'کاو[و]سی']);
});

test('two digits that changed places are marked on both sides', () => {
  const [before = '', after = ''] = marked('0089999999', '0098999999');
  assert.match(before, /\[8\]/);
  assert.match(after, /\[8\]/);
});

test('equal texts have no mark, and others have one', () => {
  const text = fc.array(fc.constantFrom('ک', 'ا', 'و', 'س', 'ی'), { maxLength: 12 }).map(all => all.join(''));
  fc.assert(
    fc.property(text, text, (one, other) => {
      assert.equal(
        one === other,
        !differingLetters(one, other)
          .flat()
          .some(run => run.differs),
      );
    }),
  );
});
