import { createKeyIndex } from './key-index.ts';
import { type RowFacts, rowNumberAt, standingAt } from './row-facts.ts';

/** Rows are spoken of by their place in the facts. */
export type Identities = {
  /** The first row with this ID, or -1. */
  find(id: number): number;
  /** How many rows have this ID. */
  count(id: number): number;
  /** The first row with the same ID as the row at this place; -1 where the ID is not certain. */
  firstOf: Int32Array;
  /** By first row: the number of a row that claims its ID for somebody else; 0 where nobody does. */
  rivals: Int32Array;
  /** By first row: the number of a row that repeats it; 0 where none does. */
  repeats: Int32Array;
};

/**
 * Who is who across the file. An ID given twice to one name is one person; to two names, nobody can say whose it is.
 * A name that is not certain may be anybody's. Rows set aside claim nothing.
 */
export function settleIdentities(facts: RowFacts): Identities {
  const index = createKeyIndex(facts.ids, facts.size);
  const firstOf = new Int32Array(facts.size).fill(-1);
  const rivals = new Int32Array(facts.size);
  const repeats = new Int32Array(facts.size);
  for (let at = 0; at < facts.size; at += 1) {
    if (Number.isNaN(facts.ids[at]) || standingAt(facts, at) === 'aside') continue;
    const first = index.add(at);
    firstOf[at] = first;
    const samePerson = facts.names[first] === facts.names[at];
    if (first === at) continue;
    const claims = samePerson ? repeats : rivals;
    claims[first] ||= rowNumberAt(facts, at);
  }
  return { find: index.find, count: index.count, firstOf, rivals, repeats };
}
