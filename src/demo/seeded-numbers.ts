/** Whole numbers that look random and are the same at every start. */
export type SeededNumbers = {
  /** From 0 up to, not including, `limit`. */
  below(limit: number): number;
  between(least: number, most: number): number;
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
  /** Whether something happens that happens in so many of a hundred cases. */
  percent(share: number): boolean;
};

/** A linear congruential generator (Numerical Recipes' constants); its upper bits are even enough for a demo. */
export function seededNumbers(seed: number): SeededNumbers {
  let state = seed >>> 0;
  const below = (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    pick: items => items[below(items.length)] ?? items[0],
    percent: share => below(100) < share,
  };
}
