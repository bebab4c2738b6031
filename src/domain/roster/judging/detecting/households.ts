/** Who lives under which primary, as lists through two arrays. */
export type Households = {
  /** The place of the row's primary: its own for a primary, -1 for nobody's. */
  headOf: Int32Array;
  /** Places of the household of this head, the head among them; none beyond `mostMembers`. */
  membersOf(head: number): number[];
};

/** More than any family: what comes after is a file with something else wrong, and comparing all with all has an end. */
const mostMembers = 40;

export function gatherHouseholds(size: number, headOf: (at: number) => number): Households {
  const heads = new Int32Array(size);
  const firstIn = new Int32Array(size).fill(-1);
  const nextIn = new Int32Array(size).fill(-1);
  for (let at = size - 1; at >= 0; at -= 1) {
    const head = headOf(at);
    heads[at] = head;
    if (head < 0) continue;
    nextIn[at] = firstIn[head] ?? -1;
    firstIn[head] = at;
  }
  return {
    headOf: heads,
    membersOf: head => {
      const members: number[] = [];
      for (let at = firstIn[head] ?? -1; at >= 0 && members.length < mostMembers; at = nextIn[at] ?? -1)
        members.push(at);
      return members;
    },
  };
}
