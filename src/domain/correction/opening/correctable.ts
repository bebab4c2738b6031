import type { Relation } from '../../membership/relation.ts';
import type { CaseSubject } from '../case.ts';

/** What somebody can say is wrong, in the order of a page. */
export const correctableSubjects = [
  'name',
  'national-id',
  'certificate',
  'birth-date',
  'family-link',
  'iban',
  'mobile',
] as const satisfies readonly CaseSubject[];

export type CorrectableSubject = (typeof correctableSubjects)[number];

export function correctableSubjectFrom(text: string | null | undefined): CorrectableSubject | undefined {
  return correctableSubjects.find(subject => subject === text);
}

/** What the roster says of a person, as far as it can be asked to be corrected; days are ISO. */
export type RosterPerson = {
  /** Undefined: somebody on the telephone whom no roster is known to name. */
  contractId: number | undefined;
  /** Undefined: a row that waits, or somebody whom no roster is known to name. */
  membershipId: number | undefined;
  personId: number | undefined;
  contractTitle: { fa: string; en: string } | undefined;
  membershipTypeId: number;
  idType: 'national' | 'other';
  idValue: string;
  firstName: string;
  lastName: string;
  standing: 'primary' | 'dependent';
  relation: Relation;
  gender: 'male' | 'female' | undefined;
  primaryMembershipId: number | undefined;
  certificateNumber: string | undefined;
  birthDate: string | undefined;
  iban: string | undefined;
  mobile: string | undefined;
};

/** Money goes to the primary's account alone. */
export function isCorrectable(
  subject: CorrectableSubject,
  { standing }: Pick<RosterPerson, 'standing'>,
): boolean {
  return subject !== 'iban' || standing === 'primary';
}
