import type { Finding } from '../findings.ts';
import { nameLooks } from '../name-looks.ts';
import { firstKeyAt, lastKeyAt, marksAt, type RowFacts } from '../row-facts.ts';
import { genderOf, has, relationOf } from '../row-marks.ts';
import type { Reason } from '../suggestion.ts';
import { textAt } from '../text-arena.ts';
import { textKey } from '../text-key.ts';
import type { CrossFile } from './cross-file.ts';
import { fatherOf } from './lineage.ts';

/** As men's first names are composed: «قربانعلی», «لطف‌الله». */
const composed = /.{2}(?:علی|قلی|اله|الدین)$/;

/** First and last name in each other's columns, by what names are, by the household, or by who was a member before. */
export function detectSwappedNames(at: number, cross: CrossFile): Finding[] {
  const reasons = reasonsOf(at, cross);
  if (reasons.length === 0) return [];
  const { facts } = cross;
  return [
    {
      code: 'names-swapped',
      column: 'firstName',
      details: {},
      suggestion: {
        edits: { firstName: textAt(facts.lasts, at), lastName: textAt(facts.firsts, at) },
        confidence: reasons.length > 1 ? 'high' : 'fair',
        reasons,
      },
    },
  ];
}

function reasonsOf(at: number, cross: CrossFile): Reason[] {
  const { facts } = cross;
  const [firstKey, lastKey] = [facts.firstKeys[at] ?? 0, facts.lastKeys[at] ?? 0];
  if (firstKey === 0 || lastKey === 0 || firstKey === lastKey) return [];
  const marks = marksAt(facts, at);
  const family = familyName(at, cross);
  const hasFamilys = family === firstKey && family !== lastKey;
  const mayBe = hasFamilys || has(marks, 'firstSurelyLast') || has(marks, 'lastLooksFirst');
  if (!mayBe && cross.memory.known.size === 0) return [];
  const first = firstKeyAt(facts, at);
  const last = lastKeyAt(facts, at);
  if (wasMemberSwapped(at, first, last, cross))
    return [{ code: 'known-member', details: {} }, ...looks(at, facts)];
  const firstIsLast = hasFamilys || has(marks, 'firstSurelyLast') || has(marks, 'firstLooksLast');
  const lastIsFirst = has(marks, 'lastLooksFirst') && fitsGender(at, facts);
  const reasons: Reason[] = [...looks(at, facts)];
  if (hasFamilys) reasons.push({ code: 'same-in-household', details: { rows: 1 } });
  if (has(marks, 'firstLooksFirst') || composed.test(first)) return hasFamilys && lastIsFirst ? reasons : [];
  if (firstIsLast && lastIsFirst) return reasons;
  // A woman's first name is hardly anybody's family name, unless a woman's first name that we do not know stands before it.
  const isWomans = nameLooks(last).gender === 'female' && genderOf(marks) !== 'male' && !first.endsWith('ه');
  if (isWomans) return reasons;
  // A common family name is nobody's first name, and the family's own name less so.
  const surely = has(marks, 'firstSurelyLast') || hasFamilys;
  return surely && !has(marks, 'lastLooksLast') ? reasons : [];
}

function looks(at: number, facts: RowFacts): Reason[] {
  const marks = marksAt(facts, at);
  const [first, last] = [textAt(facts.firsts, at), textAt(facts.lasts, at)];
  return [
    ...(has(marks, 'lastLooksFirst') ? [{ code: 'usual-first-name' as const, details: { name: last } }] : []),
    ...(has(marks, 'firstLooksLast') ? [{ code: 'usual-last-name' as const, details: { name: first } }] : []),
  ];
}

/** The family name that the row should bear: its primary's, or her husband's for their children. */
function familyName(at: number, { facts, households }: CrossFile): number | undefined {
  const head = households.headOf[at] ?? -1;
  const relation = relationOf(marksAt(facts, at));
  const isOfTheLine = relation === 'child' || relation === 'father' || relation === 'sibling';
  if (head < 0 || head === at || !isOfTheLine) return undefined;
  const bearer = relation === 'child' ? fatherOf(head, households.membersOf(head), facts) : head;
  return bearer === undefined ? undefined : facts.lastKeys[bearer];
}

function fitsGender(at: number, facts: RowFacts): boolean {
  const gender = genderOf(marksAt(facts, at));
  const ofName = nameLooks(lastKeyAt(facts, at)).gender;
  return gender === undefined || ofName === undefined || gender === ofName;
}

function wasMemberSwapped(at: number, first: string, last: string, { facts, memory }: CrossFile): boolean {
  const isMember = memory.byName.find(facts.names[at] ?? Number.NaN) >= 0;
  if (memory.known.size === 0 || isMember) return false;
  return memory.byName.find(textKey(last + first)) >= 0;
}
