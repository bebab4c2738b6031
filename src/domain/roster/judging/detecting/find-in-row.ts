import { bothReadings } from '../date-readings.ts';
import { dayFromNumber } from '../day-number.ts';
import type { Finding } from '../findings.ts';
import { isPrimary } from '../link-families.ts';
import { type DateColumn, marksAt, noDay, type RowFacts, rowNumberAt } from '../row-facts.ts';
import { genderOf, has, nameGenderOf, relationGenderOf, relationOf } from '../row-marks.ts';
import { textAt } from '../text-arena.ts';
import type { CrossFile } from './cross-file.ts';
import { detectInHousehold, type FoundIn } from './detect-in-household.ts';
import { detectSwappedNames } from './detect-swapped-names.ts';
import { genderAgainst } from './gender-against.ts';
import { identityDoubts } from './identity-doubts.ts';
import { fatherOf } from './lineage.ts';

export type FileHabits = {
  /** Most birth dates are Jalali texts. */
  jalaliBirths: boolean;
  doubtfulDates: readonly DateColumn[];
};

const householdsRemembered = 256;
const tellsMobiles = ['spouse', 'father', 'mother'];

/** What the file as a whole makes of one row; households are looked at once while their rows pass. */
export function findInRow(cross: CrossFile, habits: FileHabits): (at: number) => Finding[] {
  const looked = new Map<number, FoundIn>();
  const ofHousehold = (at: number): Finding[] => {
    const head = cross.households.headOf[at] ?? -1;
    if (head < 0) return [];
    const known = looked.get(head) ?? detectInHousehold(head, cross);
    if (looked.size >= householdsRemembered) looked.clear();
    looked.set(head, known);
    return known.get(at) ?? [];
  };
  return at => {
    const found = [...identityDoubts(at, cross), ...detectInRow(at, cross, habits), ...ofHousehold(at)];
    return has(marksAt(cross.facts, at), 'joined')
      ? found.map(each => inOneCell(each, at, cross.facts))
      : found;
  };
}

/** Where both names stand in one cell, what is said of one of them is said of that cell. */
function inOneCell(finding: Finding, at: number, facts: RowFacts): Finding {
  if (finding.column !== 'firstName' && finding.column !== 'lastName') return finding;
  const { suggestion } = finding;
  const { firstName = textAt(facts.firsts, at), lastName = textAt(facts.lasts, at) } =
    suggestion?.edits ?? {};
  const edits = { fullName: `${firstName} ${lastName}` };
  return { ...finding, column: 'fullName', ...(suggestion && { suggestion: { ...suggestion, edits } }) };
}

function detectInRow(at: number, cross: CrossFile, habits: FileHabits): Finding[] {
  const { facts, households } = cross;
  const marks = marksAt(facts, at);
  const head = households.headOf[at] ?? -1;
  const headGender = head >= 0 ? genderOf(marksAt(facts, head)) : undefined;
  const findings: Finding[] = [...detectSwappedNames(at, cross)];
  const gender = relationGenderOf(marks) ?? genderOf(marks);
  const isDaughter = gender === 'female' && nameGenderOf(marks) !== 'female';
  if (isDaughter && (has(marks, 'firstIsFathers') || bearsFathersName(at, cross)))
    findings.push({ code: 'first-name-is-fathers', column: 'firstName', details: {} });
  findings.push(...genderAgainst(at, facts, headGender));
  if (has(marks, 'titled')) findings.push({ code: 'name-with-title', column: 'firstName', details: {} });
  const isGrown = isPrimary(at, facts) || tellsMobiles.includes(relationOf(marks) ?? '');
  if (isGrown && has(marks, 'mobileBlank') && !has(marks, 'leaves') && !isMember(at, cross))
    findings.push({ code: 'mobile-missing', column: 'mobile', details: {} });
  return [...findings, ...gregorianBirth(at, cross, habits), ...detectSharedMobile(at, cross)];
}

/** A Gregorian day among Jalali ones was read all right; a cell that may be either has its own finding. */
function gregorianBirth(at: number, { facts }: CrossFile, habits: FileHabits): Finding[] {
  const birth = facts.births[at] ?? noDay;
  const isSaid = habits.jalaliBirths && has(marksAt(facts, at), 'gregorianBirth') && birth !== noDay;
  const day = facts.days.birthDate[at] ?? noDay;
  const inDoubt =
    habits.doubtfulDates.includes('birthDate') && day !== noDay && bothReadings(day) !== undefined;
  if (!isSaid || inDoubt) return [];
  return [{ code: 'date-gregorian', column: 'birthDate', details: { read: dayFromNumber(birth) } }];
}

/** Where no column says the father's name, the household does. */
function bearsFathersName(at: number, { facts, households }: CrossFile): boolean {
  const head = households.headOf[at] ?? -1;
  if (head < 0 || head === at || relationOf(marksAt(facts, at)) !== 'child') return false;
  const father = fatherOf(head, households.membersOf(head), facts);
  return father !== undefined && facts.firstKeys[at] === facts.firstKeys[father];
}

/** Somebody whose mobile may be known already: a blank cell takes nothing away. */
function isMember(at: number, { facts, memory }: CrossFile): boolean {
  const member = memory.byId.find(facts.ids[at] ?? Number.NaN);
  return member >= 0 && memory.known.here[member] === 1;
}

function detectSharedMobile(at: number, { facts, primariesBy }: CrossFile): Finding[] {
  const mobile = facts.mobiles[at] ?? Number.NaN;
  if (Number.isNaN(mobile) || !isPrimary(at, facts)) return [];
  const households = primariesBy.mobiles.count(mobile);
  if (households < 2) return [];
  const otherRow = rowNumberAt(facts, primariesBy.mobiles.findOther(mobile, at));
  return [{ code: 'mobile-shared', column: 'mobile', details: { otherRow, households } }];
}
