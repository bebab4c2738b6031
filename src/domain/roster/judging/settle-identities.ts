import { type RowFacts, standingAt } from './row-facts.ts';

/** Rows are spoken of by their place in the facts. */
export type Identities = {
  /** The first row with this ID, or -1. */
  find(id: number): number;
  /** The first row with the same ID as the row at this place; -1 where the ID is not certain. */
  firstOf: Int32Array;
  /** By first row: the number of a row that claims its ID for somebody else; 0 where nobody does. */
  rivals: Int32Array;
};

const nowhere = -1;

/**
 * Who is who across the file. An ID given twice to one name is one person; to two names, nobody can say whose it is.
 * A name that is not certain may be anybody's. Rows set aside claim nothing.
 */
export function settleIdentities(facts: RowFacts): Identities {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(facts.size * 2 + 2))).fill(nowhere);
  const firstOf = new Int32Array(facts.size).fill(nowhere);
  const rivals = new Int32Array(facts.size);
  for (let at = 0; at < facts.size; at += 1) {
    const id = facts.ids[at] ?? Number.NaN;
    if (Number.isNaN(id) || standingAt(facts, at) === 'aside') continue;
    const slot = slotOf(slots, facts.ids, id);
    const first = slots[slot] === nowhere ? at : (slots[slot] ?? at);
    slots[slot] = first;
    firstOf[at] = first;
    const samePerson = first === at || facts.names[first] === facts.names[at];
    if (!samePerson) rivals[first] ||= facts.rowNumbers[at] ?? 0;
  }
  return { find: id => slots[slotOf(slots, facts.ids, id)] ?? nowhere, firstOf, rivals };
}

/** The slot that holds this ID, or the free one where it belongs: open addressing, at most half full. */
function slotOf(slots: Int32Array, ids: Float64Array, id: number): number {
  const mask = slots.length - 1;
  let slot = scatter(id) & mask;
  for (;;) {
    const at = slots[slot] ?? nowhere;
    if (at === nowhere || ids[at] === id) return slot;
    slot = (slot + 1) & mask;
  }
}

function scatter(id: number): number {
  const low = Math.imul(id % 2 ** 32, 0x9e3779b1);
  const high = Math.imul(id / 2 ** 32, 0x85ebca6b);
  const mixed = low ^ high;
  return mixed ^ (mixed >>> 15);
}
