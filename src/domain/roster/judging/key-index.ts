/** Finds rows by a number: an ID, a mobile, a name's key. Rows are spoken of by their place in the facts. */
export type KeyIndex = {
  /** The first place with this key, or -1. */
  find(key: number): number;
  /** Another place than this one with the key, or -1. */
  findOther(key: number, place: number): number;
  /** How many places have this key. */
  count(key: number): number;
  /** Adds a place and gives the first one with the same key, which may be itself. */
  add(place: number): number;
};

const nowhere = -1;

/** Open addressing, at most half full. @param keys by place; NaN is never added or found. */
export function createKeyIndex(keys: Float64Array, size: number): KeyIndex {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(size * 2 + 2))).fill(nowhere);
  const lasts = new Int32Array(slots.length).fill(nowhere);
  const counts = new Int32Array(slots.length);
  const mask = slots.length - 1;
  const slotOf = (key: number): number => {
    let slot = scatter(key) & mask;
    for (;;) {
      const place = slots[slot] ?? nowhere;
      if (place === nowhere || keys[place] === key) return slot;
      slot = (slot + 1) & mask;
    }
  };
  return {
    find: key => (Number.isNaN(key) ? nowhere : (slots[slotOf(key)] ?? nowhere)),
    count: key => (Number.isNaN(key) ? 0 : (counts[slotOf(key)] ?? 0)),
    findOther: (key, place) => {
      const slot = slotOf(key);
      const [first = nowhere, last = nowhere] = [slots[slot], lasts[slot]];
      return first === place ? (last === place ? nowhere : last) : first;
    },
    add: place => {
      const slot = slotOf(keys[place] ?? Number.NaN);
      if (slots[slot] === nowhere) slots[slot] = place;
      lasts[slot] = place;
      counts[slot] = (counts[slot] ?? 0) + 1;
      return slots[slot] ?? place;
    },
  };
}

/** Those of the first `size` places for which `include` holds; it takes room for these alone. */
export function indexKeys(keys: Float64Array, size: number, include: (place: number) => boolean): KeyIndex {
  const isIn = (place: number) => !Number.isNaN(keys[place]) && include(place);
  let count = 0;
  for (let place = 0; place < size; place += 1) count += Number(isIn(place));
  const index = createKeyIndex(keys, count);
  for (let place = 0; place < size; place += 1) if (isIn(place)) index.add(place);
  return index;
}

function scatter(key: number): number {
  const low = Math.imul(key % 2 ** 32, 0x9e3779b1);
  const high = Math.imul(key / 2 ** 32, 0x85ebca6b);
  const mixed = low ^ high;
  return mixed ^ (mixed >>> 15);
}
