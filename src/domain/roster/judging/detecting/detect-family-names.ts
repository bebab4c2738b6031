import { isOneEdit } from '../../../../persian/one-edit.ts';
import type { Finding } from '../findings.ts';
import { lastKeyAt, type RowFacts, rowNumberAt } from '../row-facts.ts';
import { textAt } from '../text-arena.ts';
import type { CrossFile } from './cross-file.ts';
import { lineagesOf } from './lineage.ts';

/** A family name that differs from the rest of its line by one letter: among those who share a father, a typing error. */
export function detectFamilyNames(
  head: number,
  members: readonly number[],
  { facts, memory }: CrossFile,
  collect: (at: number, finding: Finding) => void,
): void {
  for (const line of lineagesOf(head, members, facts)) {
    if (line.every(at => facts.lastKeys[at] === facts.lastKeys[head])) continue;
    const byName = Map.groupBy(line, at => lastKeyAt(facts, at));
    byName.delete('');
    if (byName.size < 2) continue;
    const [most, second] = [...byName].toSorted((one, other) => other[1].length - one[1].length);
    if (!most || !second) continue;
    const equal = most[1].length === second[1].length;
    const isKnown = (at: number) => memory.byName.find(facts.names[at] ?? Number.NaN) >= 0;
    for (const [name, places] of byName) {
      // Of two spellings alone nobody can say which is right; the head's is held against the other, without a proposal.
      const against = equal ? (byName.get(lastKeyAt(facts, head)) ?? most[1]) : most[1];
      const other = lastKeyAt(facts, against[0] ?? head);
      if (name === other || !isOneEdit(name, other)) continue;
      for (const at of places)
        if (!isKnown(at)) collect(at, familyName(against, equal && !isKnown(against[0] ?? head), facts));
    }
  }
}

function familyName(places: readonly number[], uncertain: boolean, facts: RowFacts): Finding {
  const [first = 0] = places;
  const column = 'lastName';
  const finding = {
    code: 'last-name-near-family',
    column,
    details: { otherRow: rowNumberAt(facts, first) },
  } as const;
  if (uncertain) return finding;
  return {
    ...finding,
    suggestion: {
      edits: { [column]: textAt(facts.lasts, first) },
      confidence: places.length > 1 ? 'high' : 'fair',
      reasons: [{ code: 'same-in-household', details: { rows: places.length } }],
    },
  };
}
