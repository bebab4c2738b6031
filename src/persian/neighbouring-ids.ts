import { checkDigitHolds } from './national-id.ts';

export type NeighbouringId = { value: string; by: 'one-digit-away' | 'two-digits-swapped' };

/** Valid IDs that one mistyped digit, or two neighbours typed in the wrong order, make of this one. @param id ten digits */
export function neighbouringIds(id: string): NeighbouringId[] {
  const found = new Map<string, NeighbouringId['by']>();
  for (let at = 0; at < id.length; at += 1) {
    for (let digit = 0; digit <= 9; digit += 1)
      note(found, `${id.slice(0, at)}${digit}${id.slice(at + 1)}`, 'one-digit-away');
    const [one = '', next = ''] = [id[at], id[at + 1]];
    note(found, `${id.slice(0, at)}${next}${one}${id.slice(at + 2)}`, 'two-digits-swapped');
  }
  found.delete(id);
  return Array.from(found, ([value, by]) => ({ value, by }));
}

function note(found: Map<string, NeighbouringId['by']>, value: string, by: NeighbouringId['by']): void {
  if (checkDigitHolds(value)) found.set(value, by);
}
