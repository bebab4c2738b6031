import { neighbouringIds } from '../../../../persian/neighbouring-ids.ts';
import { onlyNamesakesId } from '../known-members.ts';
import { isPrimary } from '../link-families.ts';
import { marksAt } from '../row-facts.ts';
import { has } from '../row-marks.ts';
import type { Suggestion } from '../suggestion.ts';
import type { CrossFile } from './cross-file.ts';
import { idText, isNationalKey } from './id-text.ts';
import { confidenceOf, pickBest, type Scored } from './scored.ts';

const weights = { near: 2, known: 3, familyRow: 2, ownPrimaryCell: 2 };
const mostFamilyRows = 3;

/**
 * The ID that a row with a broken or doubted one most likely means: the one its family names, its own other column
 * says, or the same person had before.
 */
export function suggestOwnId(at: number, cross: CrossFile): Suggestion | undefined {
  const { facts } = cross;
  const written = facts.writtenIds[at] ?? Number.NaN;
  const text = isNationalKey(written) ? idText(written) : undefined;
  const near = new Map((text ? neighbouringIds(text) : []).map(({ value, by }) => [Number(value), by]));
  const candidates = new Set([...near.keys()].filter(id => speaksForItself(id, cross)));
  for (const id of [knownId(at, cross), ownPrimaryCell(at, cross), namedBelow(at, cross)])
    if (id !== undefined) candidates.add(id);
  const free = Array.from(candidates).filter(id => cross.identities.find(id) < 0 && id !== written);
  const best = pickBest(free.map(id => scoreId(id, at, near.get(id), cross)));
  const value = best && idText(best.what);
  if (!best || value === undefined) return undefined;
  const both = has(marksAt(facts, at), 'primaryAsId');
  return {
    edits: { nationalId: value, ...(both && { primaryNationalId: value }) },
    confidence: confidenceOf(best),
    reasons: best.reasons,
  };
}

/** A neighbour of what is written means nothing unless somebody names it. */
function speaksForItself(id: number, { namedByNobody }: CrossFile): boolean {
  return namedByNobody.count(id) > 0;
}

function scoreId(
  id: number,
  at: number,
  near: 'one-digit-away' | 'two-digits-swapped' | undefined,
  cross: CrossFile,
): Scored<number> {
  const scored: Scored<number> = { what: id, score: 0, reasons: [] };
  const add = (weight: number, reason: Scored<number>['reasons'][number]) => {
    scored.score += weight;
    scored.reasons.push(reason);
  };
  if (knownId(at, cross) === id) add(weights.known, { code: 'known-member', details: {} });
  // Its own other column, where it says something else than this one, is no relative who names it.
  const own = ownPrimaryCell(at, cross) === id;
  const rows = cross.namedByNobody.count(id) - Number(own);
  const isHead = isPrimary(at, cross.facts);
  if (isHead && rows > 0)
    add(weights.familyRow * Math.min(rows, mostFamilyRows), { code: 'named-by-family', details: { rows } });
  if (own) add(weights.ownPrimaryCell, { code: 'said-by-other-column', details: {} });
  // One wrong ID in nine has a valid neighbour: that alone says nothing.
  if (near && scored.score > 0) add(weights.near, { code: near, details: {} });
  return scored;
}

function knownId(at: number, { facts, memory }: CrossFile): number | undefined {
  return onlyNamesakesId(memory, facts.names[at] ?? Number.NaN);
}

function ownPrimaryCell(at: number, { facts }: CrossFile): number | undefined {
  const marks = marksAt(facts, at);
  const named = facts.primaries[at] ?? Number.NaN;
  if (!isPrimary(at, facts) || has(marks, 'primaryUnreadable') || Number.isNaN(named)) return undefined;
  return named;
}

/** What most of the rows right below a primary, up to the next one, name and nobody has. */
function namedBelow(at: number, { facts, above, identities }: CrossFile): number | undefined {
  const votes = new Map<number, number>();
  if (above[at] !== at) return undefined;
  for (let place = at + 1; place < facts.size && above[place] === at; place += 1) {
    const id = facts.primaries[place] ?? Number.NaN;
    const readable = !has(marksAt(facts, place), 'primaryUnreadable') && !Number.isNaN(id);
    // Those who name the ID as it stands speak for it.
    if (readable && (identities.find(id) < 0 || id === facts.ids[at]))
      votes.set(id, (votes.get(id) ?? 0) + 1);
  }
  const [most, second] = [...votes].toSorted((one, other) => other[1] - one[1]);
  return most && most[1] !== second?.[1] && most[0] !== facts.ids[at] ? most[0] : undefined;
}
