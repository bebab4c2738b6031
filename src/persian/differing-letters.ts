/** A run of letters that the other text has as well, in the same order, or has not. */
export type LetterRun = { text: string; differs: boolean };

/** Longer than any name that is kept; beyond it the whole text counts as different. */
const longest = 120;

/** Two texts beside each other, with the letters in which they differ marked in both. */
export function differingLetters(one: string, other: string): [LetterRun[], LetterRun[]] {
  const [some, others] = [Array.from(one), Array.from(other)];
  if (some.length > longest || others.length > longest) return [[whole(one)], [whole(other)]];
  const kept = commonLetters(some, others);
  return [runs(some, new Set(kept.map(([at]) => at))), runs(others, new Set(kept.map(([, at]) => at)))];
}

function whole(text: string): LetterRun {
  return { text, differs: true };
}

/** Places of the longest sequence of letters that both have. */
function commonLetters(some: readonly string[], others: readonly string[]): [number, number][] {
  const rest = Array.from({ length: some.length + 1 }, () => new Uint8Array(others.length + 1));
  const lengthAt = (i: number, j: number) => rest[i]?.[j] ?? 0;
  for (let i = some.length - 1; i >= 0; i -= 1) {
    for (let j = others.length - 1; j >= 0; j -= 1) {
      const length =
        some[i] === others[j] ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
      rest[i]?.fill(length, j, j + 1);
    }
  }
  const places: [number, number][] = [];
  for (let i = 0, j = 0; i < some.length && j < others.length; ) {
    if (some[i] === others[j]) places.push([i++, j++]);
    else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i += 1;
    else j += 1;
  }
  return places;
}

function runs(letters: readonly string[], kept: ReadonlySet<number>): LetterRun[] {
  const found: LetterRun[] = [];
  for (const [at, letter] of letters.entries()) {
    const differs = !kept.has(at);
    const last = found.at(-1);
    if (last?.differs === differs) last.text += letter;
    else found.push({ text: letter, differs });
  }
  return found;
}
