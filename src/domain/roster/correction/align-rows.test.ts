import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { alignRows } from './align-rows.ts';

type Line = { row: number; who: string };

/** `1:a 2:b` is two rows; a row without a letter is nobody that could be known again. */
const lines = (text: string): Line[] =>
  text.split(' ').flatMap(each => {
    const [row = '', who = ''] = each.split(':');
    return row === '' ? [] : [{ row: Number(row), who }];
  });

async function* walk(all: readonly Line[]): AsyncGenerator<Line> {
  yield* all;
}

async function aligned(base: readonly Line[], other: readonly Line[]): Promise<string> {
  const rules = {
    rowNumber: ({ row }: Line) => row,
    alike: (one: Line, two: Line) => one.who !== '' && one.who === two.who,
  };
  const said = await Array.fromAsync(alignRows(walk(base), walk(other), rules), pair =>
    pair.base ? `${pair.base.row}${pair.other ? `=${pair.other.row}` : '-'}` : `+${pair.other.row}`,
  );
  return said.join(' ');
}

test('rows belong together by whom they speak of, and by their number where the person is another', async () => {
  assert.equal(await aligned(lines('2:a 3:b 4:c'), lines('2:a 3:x 4:c')), '2=2 3=3 4=4');
});

test('a row put in before others moves them, and they are known all the same', async () => {
  assert.equal(await aligned(lines('2:a 3:b 4:c'), lines('2:a 3:n 4:b 5:c')), '2=2 +3 3=4 4=5');
  assert.equal(await aligned(lines('2:a 3:b'), lines('2:a 3:b 4:n 5:m')), '2=2 3=3 +4 +5');
});

test('a row taken out, and one whose cells were emptied, are gone and nobody takes their place', async () => {
  assert.equal(await aligned(lines('2:a 3:b 4:c 5:d'), lines('2:a 3:c 4:d')), '2=2 3- 4=3 5=4');
  assert.equal(await aligned(lines('2:a 3:b 4:c'), lines('2:a 4:c')), '2=2 3- 4=4');
  assert.equal(await aligned(lines('2:a 3:b'), lines('2:a')), '2=2 3-');
});

test('after a row that was put in, one whose person is another is still found by its place', async () => {
  assert.equal(await aligned(lines('2:a 3:b 4:c 5:d'), lines('2:n 3:a 4:x 5:c 6:d')), '+2 2=3 3=4 4=5 5=6');
});

test('whatever is put in and taken out, every row comes once and in order, and nobody meets another', async () => {
  const people = fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { maxLength: 60 });
  const sorted = people.map(list => list.toSorted((a, b) => a - b));
  await fc.assert(
    fc.asyncProperty(sorted, sorted, async (one, two) => {
      const numbered = (list: readonly number[]) =>
        list.map((who, at) => ({ row: at + 2, who: String(who) }));
      const [base, other] = [numbered(one), numbered(two)];
      const words = (await aligned(base, other)).split(' ').filter(word => word !== '');
      const rows = (pattern: RegExp) =>
        words.flatMap(word => Number(pattern.exec(word)?.[1] ?? Number.NaN) || []);
      assert.deepEqual(
        rows(/^(\d+)/),
        base.map(({ row }) => row),
      );
      assert.deepEqual(
        rows(/[+=](\d+)$/),
        other.map(({ row }) => row),
      );
    }),
  );
});
