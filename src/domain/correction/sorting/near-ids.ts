/** How far two numbers are from each other that somebody typed or copied. */
export type NearBy = 'one-digit-away' | 'two-digits-swapped';

const tenDigits = /^[0-9]{10}$/;

/** Every number that one wrong digit, or two neighbours in the wrong order, make of this one, whatever its check digit says. */
export function nearIds(id: string): string[] {
  if (!tenDigits.test(id)) return [];
  const found = new Set<string>();
  for (let at = 0; at < id.length; at += 1) {
    for (let digit = 0; digit <= 9; digit += 1) found.add(`${id.slice(0, at)}${digit}${id.slice(at + 1)}`);
    found.add(`${id.slice(0, at)}${id.charAt(at + 1)}${id.charAt(at)}${id.slice(at + 2)}`);
  }
  found.delete(id);
  return [...found];
}

/** Undefined for the same number and for one that is further away. */
export function nearBy(one: string, other: string): NearBy | undefined {
  if (!tenDigits.test(one) || !tenDigits.test(other)) return undefined;
  const differing = Array.from(one).flatMap((digit, at) => (digit === other.charAt(at) ? [] : [at]));
  const [first = -1, second = -1] = differing;
  if (differing.length === 1) return 'one-digit-away';
  const swapped = one.charAt(first) === other.charAt(second) && one.charAt(second) === other.charAt(first);
  return differing.length === 2 && second === first + 1 && swapped ? 'two-digits-swapped' : undefined;
}

/** The same, and a number that a digit is missing from. */
export function isNearId(id: string, written: string): boolean {
  if (nearBy(id, written.padStart(10, '0')) !== undefined) return true;
  return withoutOneDigit(id).includes(written);
}

export function withoutOneDigit(id: string): string[] {
  return Array.from(id, (_, at) => id.slice(0, at) + id.slice(at + 1));
}
