import type { ChangeField } from '../../../domain/correction/case.ts';
import type { CaseStory } from '../../../domain/correction/find-case-story.ts';
import { formatDay } from '../../../html/day.ts';
import type { Shell } from '../../../html/shell.ts';

const personal = [
  'firstName',
  'lastName',
  'nationalId',
  'fatherName',
  'certificateNumber',
  'birthDate',
  'gender',
  'mobile',
  'iban',
] as const satisfies ChangeField[];

/** Somebody who is on no roster comes in from a day on, under a plan, as somebody's relative. */
const joining = ['coveredFrom', 'plan', 'relation'] as const satisfies ChangeField[];

export type ProposalField = (typeof personal)[number] | (typeof joining)[number];

/** Links of members are made on a page of their own, with those who have to agree in sight. */
export function fieldsFor({ found }: Pick<CaseStory, 'found'>): ProposalField[] {
  return isJoin({ found }) ? [...joining, ...personal] : [...personal];
}

export function isJoin({ found }: Pick<CaseStory, 'found'>): boolean {
  return found.contractId !== undefined && found.membershipId === undefined;
}

/** A stored value as it would be typed. */
export function shownInField({ language }: Shell, field: ChangeField, value: string): string {
  return field === 'birthDate' || field === 'coveredFrom'
    ? formatDay(language, Temporal.PlainDate.from(value), 'table')
    : value;
}
