/** A run of letters that both texts have, or that only this one has. */
export type LetterRun = { text: string; differs: boolean };

/** Both texts cut where they differ, letter by letter: «کاوسی» beside «کاووسی» has one letter marked. */
export function letterDiff(before: string, after: string): { before: LetterRun[]; after: LetterRun[] } {
  const [one, other] = [Array.from(before), Array.from(after)];
  const kept = longestCommon(one, other);
  return { before: runsOf(one, kept.one), after: runsOf(other, kept.other) };
}

type Kept = { one: Set<number>; other: Set<number> };

/** Places of the longest row of letters that both have in this order. */
function longestCommon(one: readonly string[], other: readonly string[]): Kept {
  const lengths = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1));
  const at = (row: number, column: number) => lengths[row]?.[column] ?? 0;
  for (let row = one.length - 1; row >= 0; row -= 1) {
    for (let column = other.length - 1; column >= 0; column -= 1) {
      const length =
        one[row] === other[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
      lengths[row]?.fill(length, column, column + 1);
    }
  }
  const kept: Kept = { one: new Set(), other: new Set() };
  let [row, column] = [0, 0];
  while (row < one.length && column < other.length) {
    if (one[row] === other[column]) {
      kept.one.add(row);
      kept.other.add(column);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return kept;
}

function runsOf(letters: readonly string[], kept: ReadonlySet<number>): LetterRun[] {
  const runs: LetterRun[] = [];
  for (const [index, letter] of letters.entries()) {
    const differs = !kept.has(index);
    const last = runs.at(-1);
    if (last?.differs === differs) last.text += letter;
    else runs.push({ text: letter, differs });
  }
  return runs;
}
