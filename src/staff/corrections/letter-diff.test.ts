import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { letterDiff } from './letter-diff.ts';

const marked = (runs: { text: string; differs: boolean }[]) =>
  runs.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');

test('the one letter that differs is marked', () => {
  const { before, after } = letterDiff('کاوسی', 'کاووسی');
  assert.equal(marked(before), 'کاوسی');
  assert.equal(marked(after), 'کاو[و]سی');
});

test('two digits that changed places are marked on both sides', () => {
  const { before, after } = letterDiff('0089999999', '0098999999');
  assert.match(marked(before), /\[8\]/);
  assert.match(marked(after), /\[8\]/);
});

test('what is marked and what is not make the text again, and equal texts have no mark', () => {
  const text = fc.array(fc.constantFrom('ک', 'ا', 'و', 'س', 'ی'), { maxLength: 12 }).map(all => all.join(''));
  fc.assert(
    fc.property(text, text, (one, other) => {
      const { before, after } = letterDiff(one, other);
      const same = (runs: typeof before) =>
        runs
          .filter(run => !run.differs)
          .map(run => run.text)
          .join('');
      assert.equal(before.map(run => run.text).join(''), one);
      assert.equal(after.map(run => run.text).join(''), other);
      assert.equal(same(before), same(after));
      assert.equal(one === other, ![...before, ...after].some(run => run.differs));
    }),
  );
});
