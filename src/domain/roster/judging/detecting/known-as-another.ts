import type { MemberMemory } from '../known-members.ts';
import type { RowFacts } from '../row-facts.ts';

/**
 * The ID of this row was somebody else's before: both names are others, also the other way round. One name that changed
 * is a correction, and no doubt of who it is. `here`: in this very contract.
 */
export function knownAsAnother(
  at: number,
  { facts, memory }: { facts: RowFacts; memory: MemberMemory },
): { here: boolean } | undefined {
  const name = facts.names[at] ?? Number.NaN;
  if (memory.known.size === 0 || Number.isNaN(name)) return undefined;
  const member = memory.byId.find(facts.ids[at] ?? Number.NaN);
  if (member < 0 || memory.known.names[member] === name) return undefined;
  const { firsts, lasts, here } = memory.known;
  const [first, last] = [facts.firstKeys[at] ?? 0, facts.lastKeys[at] ?? 0];
  const known = [firsts[member], lasts[member]];
  if (known.includes(first) || known.includes(last)) return undefined;
  return { here: here[member] === 1 };
}
