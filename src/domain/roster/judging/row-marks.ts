import type { UsualGender } from '../../../persian/usual-names.ts';
import type { DateSource } from './judge-cell-date.ts';
import type { RelationReading } from './judge-cell-relation.ts';
import type { JudgedRow, RowStanding } from './judged-row.ts';
import { nameKey } from './name-key.ts';
import { nameLooks } from './name-looks.ts';
import { genderOfRelation } from './relation-gender.ts';

/** What a row says about itself in its family; `unsaid` leaves it to the primary's ID. */
export type Role = 'unsaid' | 'primary' | 'dependent';

const standings: readonly RowStanding[] = ['good', 'held', 'aside', 'merged'];
const roles: readonly Role[] = ['unsaid', 'primary', 'dependent'];
const genders: readonly (UsualGender | undefined)[] = [undefined, 'male', 'female'];
const relations: readonly (RelationReading | undefined)[] = [
  undefined,
  'self',
  'spouse',
  'child',
  'father',
  'mother',
  'sibling',
  'grandchild',
  'other',
  'dependent',
];

/** What is known of a row in a few bits each: how many bits, and where they begin. */
const fields = {
  standing: [0, 2],
  role: [2, 2],
  gender: [4, 2],
  relation: [6, 4],
  /** What the relation's own word says: «دختر», «زوجه». */
  relationGender: [10, 2],
  nameGender: [12, 2],
  primaryUnreadable: [14, 1],
  /** The ID's cell holds nothing that could be the ID, so a likely one may be proposed. */
  idUnreadable: [15, 1],
  /** The primary's cell says the same as the ID's, letter for letter. */
  primaryAsId: [16, 1],
  gregorianBirth: [17, 1],
  mobileBlank: [18, 1],
  firstLooksFirst: [19, 1],
  firstLooksLast: [20, 1],
  lastLooksFirst: [21, 1],
  lastLooksLast: [22, 1],
  titled: [23, 1],
  firstIsFathers: [24, 1],
  firstSurelyLast: [25, 1],
  /** Both names stand in one cell. */
  joined: [26, 1],
  leaves: [27, 1],
} as const satisfies Record<string, readonly [number, number]>;

type Field = keyof typeof fields;

function mark(marks: number, field: Field): number {
  const [shift, width] = fields[field];
  return (marks >>> shift) & ((1 << width) - 1);
}

export const standingOf = (marks: number): RowStanding => standings[mark(marks, 'standing')] ?? 'held';
export const roleOf = (marks: number): Role => roles[mark(marks, 'role')] ?? 'unsaid';
export const genderOf = (marks: number): UsualGender | undefined => genders[mark(marks, 'gender')];
export const relationOf = (marks: number): RelationReading | undefined => relations[mark(marks, 'relation')];
export const relationGenderOf = (marks: number): UsualGender | undefined =>
  genders[mark(marks, 'relationGender')];
export const nameGenderOf = (marks: number): UsualGender | undefined => genders[mark(marks, 'nameGender')];
export const has = (
  marks: number,
  field: Exclude<Field, 'standing' | 'role' | 'gender' | 'relation' | 'relationGender' | 'nameGender'>,
): boolean => mark(marks, field) === 1;

export function marksOf(row: JudgedRow): number {
  const { cells, person, standing } = row;
  const { first, last } = person;
  const firstLooks = nameLooks(first?.c2);
  const lastLooks = nameLooks(last?.c2);
  const relation = cells.relation;
  const idRaw = cells.nationalId?.raw;
  const values: Record<Field, number> = {
    standing: standings.indexOf(standing),
    role: roles.indexOf(saidRole(cells)),
    gender: genders.indexOf(cells.gender?.value),
    relation: relations.indexOf(relation?.value),
    relationGender: genders.indexOf(relation?.value && genderOfRelation(relation.value, relation.raw)),
    nameGender: genders.indexOf(firstLooks.gender),
    primaryUnreadable: Number(cells.primaryNationalId?.state === 'error'),
    idUnreadable: Number(cells.nationalId?.state === 'error'),
    primaryAsId: Number(idRaw !== undefined && idRaw !== '' && idRaw === cells.primaryNationalId?.raw),
    gregorianBirth: Number(isGregorian(cells.birthDate?.writtenAs)),
    mobileBlank: Number(
      cells.mobile !== undefined && cells.mobile.value === undefined && !cells.mobile.finding,
    ),
    firstLooksFirst: Number(firstLooks.first),
    firstLooksLast: Number(firstLooks.last),
    // «حاجی حسنی» is a family, though حسنی is a woman's name and حاجی a title.
    lastLooksFirst: Number(lastLooks.first && !(lastLooks.titled && lastLooks.last)),
    lastLooksLast: Number(lastLooks.last),
    titled: Number(first !== undefined && cells.firstName?.value !== undefined && firstLooks.titled),
    firstIsFathers: Number(first !== undefined && first.c2 === nameKey(cells.fatherName?.value)),
    firstSurelyLast: Number(firstLooks.surelyLast),
    joined: Number(person.splitGuessed === true),
    leaves: Number(cells.action?.value === 'leave'),
  };
  let marks = 0;
  for (const field in values) marks |= values[field as Field] << fields[field as Field][0];
  return marks;
}

function isGregorian(writtenAs: DateSource | undefined): boolean {
  return writtenAs === 'gregorian-text' || writtenAs === 'date-cell';
}

function saidRole(cells: JudgedRow['cells']): Role {
  const relation = cells.relation?.value;
  if (relation) return relation === 'self' ? 'primary' : 'dependent';
  const dependency = cells.dependencyClass?.value;
  if (dependency) return dependency === 'primary' ? 'primary' : 'dependent';
  return 'unsaid';
}
