import type { JudgedRow } from './judged-row.ts';
import type { Relation } from './relation-words.ts';
import { marksAt, noDay, type RowFacts } from './row-facts.ts';
import { genderOf } from './row-marks.ts';
import type { Identities } from './settle-identities.ts';

const fewest = 3;
const nearlyAll = 0.9;
const generation = 14 * 365;
const mostCodes = 250;

type Tally = {
  rows: number;
  selves: number;
  men: number;
  women: number;
  linked: number;
  opposite: number;
  younger: number;
  older: number;
};

export type CodeInference = {
  /** Row by row, in the order of the facts. */
  note(row: JudgedRow): void;
  /** By code: what the file itself shows it to mean; what is not clear is left out. */
  infer(facts: RowFacts, identities: Identities): Record<string, Relation>;
};

/**
 * What unexplained relation codes mean, from who bears them: those who name themselves, somebody of the other gender and
 * age, somebody a generation younger or older. A proposal for a person, or for a reading that nobody attends.
 */
export function startInferring(): CodeInference {
  const codes: string[] = [];
  const placeOf = new Map<string, number>();
  let noted = new Uint8Array(1024);
  let size = 0;
  return {
    note: row => {
      if (size === noted.length) {
        const grown = new Uint8Array(size * 2);
        grown.set(noted);
        noted = grown;
      }
      noted[size] = placeFor(codeOf(row), codes, placeOf);
      size += 1;
    },
    infer: (facts, identities) => {
      const tallies = codes.map(
        (): Tally => ({ rows: 0, selves: 0, men: 0, women: 0, linked: 0, opposite: 0, younger: 0, older: 0 }),
      );
      for (let at = 0; at < facts.size; at += 1) {
        const tally = tallies[(noted[at] ?? 0) - 1];
        if (tally) count(tally, at, facts, identities);
      }
      const inferred = codes.map((code, place): [string, Relation | undefined] => [
        code,
        meaningOf(tallies[place]),
      ]);
      return Object.fromEntries(inferred.filter((pair): pair is [string, Relation] => pair[1] !== undefined));
    },
  };
}

/** From 1 on; 0 for rows without a code, and for codes beyond any list of relations. */
function placeFor(code: string | undefined, codes: string[], placeOf: Map<string, number>): number {
  if (code === undefined) return 0;
  const known = placeOf.get(code);
  if (known !== undefined || codes.length >= mostCodes) return known ?? 0;
  codes.push(code);
  placeOf.set(code, codes.length);
  return codes.length;
}

function codeOf({ cells }: JudgedRow): string | undefined {
  const finding = cells.relation?.finding;
  return finding?.code === 'relation-code-unknown' ? finding.details.code : undefined;
}

function count(tally: Tally, at: number, facts: RowFacts, identities: Identities): void {
  const named = facts.primaries[at] ?? Number.NaN;
  const gender = genderOf(marksAt(facts, at));
  tally.rows += 1;
  if (gender === 'male') tally.men += 1;
  if (gender === 'female') tally.women += 1;
  if (Number.isNaN(named) || named === facts.writtenIds[at]) {
    tally.selves += 1;
    return;
  }
  const primary = identities.find(named);
  if (primary < 0) return;
  tally.linked += 1;
  const other = genderOf(marksAt(facts, primary));
  if (gender !== undefined && other !== undefined && gender !== other) tally.opposite += 1;
  const [born, primaryBorn] = [facts.births[at] ?? noDay, facts.births[primary] ?? noDay];
  if (born === noDay || primaryBorn === noDay) return;
  if (born - primaryBorn >= generation) tally.younger += 1;
  if (primaryBorn - born >= generation) tally.older += 1;
}

function meaningOf(tally: Tally | undefined): Relation | undefined {
  if (!tally || tally.rows < fewest) return undefined;
  const { rows, selves, men, women, linked, opposite, younger, older } = tally;
  if (selves >= rows * nearlyAll) return 'self';
  if (linked < fewest) return undefined;
  const most = linked * nearlyAll;
  if (younger >= most * nearlyAll) return 'child';
  if (older >= most * nearlyAll && men >= rows * nearlyAll) return 'father';
  if (older >= most * nearlyAll && women >= rows * nearlyAll) return 'mother';
  const sameAge = younger + older <= linked / 2;
  return opposite >= most && sameAge ? 'spouse' : undefined;
}
