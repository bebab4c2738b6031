const collator = new Intl.Collator('fa');

/** For `sort`: the order of a Persian dictionary, where پ follows ب and not ی. */
export function comparePersian(one: string, other: string): number {
  return collator.compare(one, other);
}
