import { type NeighbouringId, neighbouringIds } from '../../../../persian/neighbouring-ids.ts';
import type { KeyIndex } from '../key-index.ts';
import { isPrimary } from '../link-families.ts';
import { fatherKeyAt, lastKeyAt, marksAt, noDay, rowNumberAt } from '../row-facts.ts';
import { genderOf, nameGenderOf, relationOf } from '../row-marks.ts';
import type { Reason, Suggestion } from '../suggestion.ts';
import { textKey } from '../text-key.ts';
import type { CrossFile } from './cross-file.ts';
import { idText, isNationalKey } from './id-text.ts';
import { confidenceOf, pickBest, type Scored } from './scored.ts';

/** Whom a dependent without a primary most likely belongs to, by everything the file says about both. */
export function suggestPrimary(at: number, cross: CrossFile): Suggestion | undefined {
  const near = nearMisses(at, cross);
  const others = otherCandidates(at, cross).filter(candidate => isSure(candidate, cross));
  const scored = Array.from(new Set([...near.keys(), ...others]))
    .filter(candidate => candidate !== at)
    .map(candidate => scoreCandidate(at, candidate, near.get(candidate), cross));
  const best = pickBest(scored);
  if (!best) return undefined;
  const value = idText(cross.facts.ids[best.what] ?? 0);
  if (value === undefined) return undefined;
  return {
    edits: { primaryNationalId: value },
    confidence: confidenceOf(best),
    reasons: best.reasons,
    row: rowNumberAt(cross.facts, best.what),
  };
}

function isSure(at: number, { facts, standing }: CrossFile): boolean {
  return at >= 0 && isPrimary(at, facts) && standing(at) === 'good';
}

/** Primaries whose ID is a typing error away from the one that is named. */
function nearMisses(at: number, { facts, primariesById }: CrossFile): Map<number, NeighbouringId['by']> {
  const named = facts.primaries[at] ?? Number.NaN;
  const isOwn = named === facts.writtenIds[at];
  const text = isNationalKey(named) && !isOwn ? idText(named) : undefined;
  const found = new Map<number, NeighbouringId['by']>();
  for (const { value, by } of text ? neighbouringIds(text) : []) {
    const place = primariesById.find(Number(value));
    if (place >= 0) found.set(place, by);
  }
  return found;
}

function otherCandidates(at: number, cross: CrossFile): number[] {
  const { facts, above, primariesBy, households } = cross;
  const named = cross.identities.find(facts.primaries[at] ?? Number.NaN);
  return [
    above[at] ?? -1,
    ...firstAndLast(primariesBy.personnel, facts.personnel[at]),
    ...firstAndLast(primariesBy.ibans, facts.ibans[at]),
    ...firstAndLast(primariesBy.mobiles, facts.mobiles[at]),
    ...firstAndLast(primariesBy.names, fatherKey(at, cross)),
    named >= 0 && named !== at ? (households.headOf[named] ?? -1) : -1,
  ];
}

/** Two are enough to know that there is not one. */
function firstAndLast(index: KeyIndex, key = Number.NaN): number[] {
  const first = index.find(key);
  return first < 0 ? [] : [first, index.findOther(key, first)];
}

/** What the name of the father must be, first and last together; NaN where it is not known. */
function fatherKey(at: number, { facts }: CrossFile): number {
  const relation = relationOf(marksAt(facts, at));
  const [father, last] = [fatherKeyAt(facts, at), lastKeyAt(facts, at)];
  if (
    father === '' ||
    last === '' ||
    (relation !== undefined && relation !== 'child' && relation !== 'dependent')
  )
    return Number.NaN;
  return textKey(father + last);
}

const weights = { near: 4, personnel: 3, iban: 3, mobile: 2, father: 3, ofNamed: 3, above: 2, aboveAfar: 1 };
const against = { gender: -3, father: -2, age: -3 };

function scoreCandidate(
  at: number,
  candidate: number,
  near: NeighbouringId['by'] | undefined,
  cross: CrossFile,
): Scored<number> {
  const { facts, households, identities } = cross;
  const row = rowNumberAt(facts, candidate);
  const reasons: Reason[] = [];
  let score = contradictions(at, candidate, cross);
  const add = (weight: number, reason: Reason) => {
    score += weight;
    reasons.push(reason);
  };
  const same = (keys: Float64Array) => keys[at] === keys[candidate];
  if (near) add(weights.near, { code: near, details: {} });
  const named = identities.find(facts.primaries[at] ?? Number.NaN);
  if (named >= 0 && named !== at && households.headOf[named] === candidate)
    add(weights.ofNamed, { code: 'primary-of-named', details: { row } });
  if (same(facts.personnel)) add(weights.personnel, { code: 'same-personnel-number', details: { row } });
  if (same(facts.ibans)) add(weights.iban, { code: 'same-iban', details: { row } });
  if (same(facts.mobiles)) add(weights.mobile, { code: 'same-mobile', details: { row } });
  if (fatherKey(at, cross) === facts.names[candidate])
    add(weights.father, { code: 'father-is-primary', details: { row } });
  if (cross.above[at] === candidate)
    add(isInBlock(at, candidate, cross) ? weights.above : weights.aboveAfar, {
      code: 'primary-above',
      details: { rowsAbove: rowNumberAt(facts, at) - row },
    });
  return { what: candidate, score, reasons };
}

/** Between the primary and this row stand nothing but the primary's own family and others in the same doubt. */
function isInBlock(at: number, candidate: number, { households }: CrossFile): boolean {
  const longest = 15;
  if (at - candidate > longest) return false;
  for (let place = candidate + 1; place < at; place += 1) {
    const head = households.headOf[place] ?? -1;
    if (head >= 0 && head !== candidate) return false;
  }
  return true;
}

function contradictions(at: number, candidate: number, { facts }: CrossFile): number {
  const [own, other] = [marksAt(facts, at), marksAt(facts, candidate)];
  const relation = relationOf(own);
  let score = 0;
  const genders = [genderOf(own) ?? nameGenderOf(own), genderOf(other) ?? nameGenderOf(other)];
  if (relation === 'spouse' && genders[0] !== undefined && genders[0] === genders[1]) score += against.gender;
  const father = facts.fatherKeys[at] ?? 0;
  const isFathersChild = relation === 'child' && genders[1] === 'male' && father !== 0;
  if (isFathersChild && father !== facts.firstKeys[candidate]) score += against.father;
  const [born, parentBorn] = [facts.births[at] ?? noDay, facts.births[candidate] ?? noDay];
  if (relation === 'child' && born !== noDay && parentBorn !== noDay && born <= parentBorn)
    score += against.age;
  return score;
}
