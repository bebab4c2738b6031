import type { MemberMemory } from '../known-members.ts';
import { marksAt, type RowFacts } from '../row-facts.ts';
import { has, roleOf } from '../row-marks.ts';

/** Fewer rows in a line are chance, or two people who changed places. */
const shortestRun = 3;

/**
 * Rows whose IDs have moved up or down by one, as happens when a cell is deleted and the column closes up. Two things
 * can tell: who had which ID before, and primaries whose other ID column still says their own.
 */
export function findShifts(facts: RowFacts, memory: MemberMemory): Int8Array {
  const shifts = new Int8Array(facts.size);
  for (const by of [-1, 1] as const) {
    let start = -1;
    let proofs = 0;
    let end = -1;
    for (let at = 0; at <= facts.size; at += 1) {
      const said = at < facts.size ? saysOfShift(at, by, facts, memory) : 'no';
      if (said === 'yes') {
        if (start < 0) start = at;
        proofs += 1;
        end = at;
      }
      if (said !== 'no') continue;
      if (proofs >= shortestRun) shifts.fill(by, start, end + 1);
      [start, proofs, end] = [-1, 0, -1];
    }
  }
  return shifts;
}

type Said = 'yes' | 'no' | 'nothing';

function saysOfShift(at: number, by: -1 | 1, facts: RowFacts, memory: MemberMemory): Said {
  const own = facts.ids[at] ?? Number.NaN;
  const other = at + by < 0 || at + by >= facts.size ? Number.NaN : (facts.ids[at + by] ?? Number.NaN);
  if (Number.isNaN(own)) return 'nothing';
  const name = facts.names[at] ?? Number.NaN;
  const knownOwn = memory.byId.find(own);
  if (knownOwn >= 0 && memory.known.names[knownOwn] === name) return 'no';
  const knownOther = memory.byId.find(other);
  if (knownOther >= 0 && own !== other && memory.known.names[knownOther] === name) return 'yes';
  return saysOfPrimary(at, own, other, facts);
}

function saysOfPrimary(at: number, own: number, other: number, facts: RowFacts): Said {
  const marks = marksAt(facts, at);
  const named = facts.primaries[at] ?? Number.NaN;
  if (roleOf(marks) !== 'primary' || has(marks, 'primaryUnreadable') || Number.isNaN(named)) return 'nothing';
  if (named === own) return 'no';
  return named === other ? 'yes' : 'nothing';
}
