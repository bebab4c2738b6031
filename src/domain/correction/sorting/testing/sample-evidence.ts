import type { Evidence, MemberEvidence, RowEvidence, TypedPerson } from '../evidence.ts';

export const typed: TypedPerson = {
  membershipTypeId: 1,
  idType: 'national',
  idValue: '0084575948',
  firstName: 'میلاد',
  lastName: 'کاوسی',
  mobile: '09121112233',
  employerNamed: undefined,
};
/** On the roster, under the very name. */
export const member: MemberEvidence = {
  contractId: 10,
  membershipId: 100,
  personId: 1_000,
  membershipTypeId: 1,
  policyholderId: 7,
  idValue: typed.idValue,
  firstName: 'میلاد',
  lastName: 'کاوسی',
  mobile: '09350001122',
  covered: true,
  linkBroken: false,
  proofs: ['roster-mobile', 'employer-code'],
  active: false,
};
/** A row that stayed behind with the typed ID. */
export const row: RowEvidence = {
  contractId: 10,
  rosterId: 5,
  row: 12,
  namedId: typed.idValue,
  idValue: null,
  firstName: 'میلاد',
  lastName: 'کاوسی',
  mobile: null,
};
const contracts = [{ contractId: 10, policyholderId: 7, names: ['شرکت فولاد سپهر', 'Sepehr Steel'] }];
/** Nobody knows anything. */
export const none: Evidence = { members: [], neighbours: [], rows: [], contracts };
