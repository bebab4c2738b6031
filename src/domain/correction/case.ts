import type { CaseAction, CaseRemark, CaseState, Side, Turn } from './case-steps.ts';

export type CaseOrigin = 'activation' | 'member' | 'employer' | 'support';

/** What somebody says is wrong; `activation`: that it does not go through. */
export const caseSubjects = [
  'activation',
  'name',
  'national-id',
  'certificate',
  'birth-date',
  'family-link',
  'iban',
  'mobile',
] as const;
export type CaseSubject = (typeof caseSubjects)[number];

/** Why an activation failed, for staff alone. `told`: it was opened by hand, nothing had to be found out. */
export type CaseReason =
  | 'not-on-roster'
  | 'other-contract'
  | 'other-membership-type'
  | 'not-covered'
  | 'name-near'
  | 'name-different'
  | 'id-near'
  | 'held-row'
  | 'duplicate-rows'
  | 'already-active'
  | 'link-broken'
  | 'mobile-differs'
  | 'no-proof'
  | 'told';

export type CaseOutcome = 'corrected' | 'roster-applied' | 'activated' | 'code-handed' | 'nothing-wrong';

export const rejectionReasons = [
  'not-ours',
  'not-shown',
  'documents-differ',
  'consent-refused',
  'duplicate',
  'other',
] as const;
export type RejectionReason = (typeof rejectionReasons)[number];

/**
 * `primary`: the membership id of the right primary; `linkedFrom`: the first day of service (ISO) that is his to see, absent
 * for all; `plan`: its id; `plan`, `coveredFrom` and `relation` together with a case of somebody who is on no roster: a join.
 */
export type ChangeField =
  | 'firstName'
  | 'lastName'
  | 'nationalId'
  | 'fatherName'
  | 'certificateNumber'
  | 'birthDate'
  | 'gender'
  | 'iban'
  | 'mobile'
  | 'primary'
  | 'linkedFrom'
  | 'relation'
  | 'plan'
  | 'coveredFrom';

/** Values as the membership stores them: names as displayed, days ISO, IBAN and mobile canonical. */
export type CaseChange = { field: ChangeField; before: string | undefined; after: string };

export type CorrectionCase = {
  id: number;
  /** As stored; `showTrackingCode` for people. */
  trackingCode: string;
  origin: CaseOrigin;
  subject: CaseSubject;
  state: CaseState;
  turn: Turn | undefined;
  turnSince: Date;
  dueAt: Date | undefined;
  escalations: number;
  assigneeId: number | undefined;
  /** The house that asked the member, or approved first. */
  askedBy: Side | undefined;
  membershipTypeId: number;
  contractId: number | undefined;
  membershipId: number | undefined;
  heldRow: { rosterId: number; row: number } | undefined;
  idType: 'national' | 'other';
  idValue: string;
  firstName: string;
  lastName: string;
  mobile: string | undefined;
  mobileProven: boolean;
  language: 'fa' | 'en';
  told: string | undefined;
  employerNamed: string | undefined;
  openedByAccount: number | undefined;
  openedByStaff: number | undefined;
  openedAt: Date;
  revision: number;
  needsSecond: boolean;
  needsConsent: boolean;
  needsLetter: boolean;
  applyAfter: Date | undefined;
  endorsementId: number | undefined;
  outcome: CaseOutcome | undefined;
  rejection: RejectionReason | undefined;
  objected: boolean;
  closedAt: Date | undefined;
};

export type CaseEvent = {
  position: number;
  at: Date;
  actor: 'member' | 'staff' | 'job';
  staffId: number | undefined;
  action: CaseAction | CaseRemark;
  from: CaseState | undefined;
  to: CaseState;
  fromTurn: Turn | undefined;
  toTurn: Turn | undefined;
  note: string | undefined;
  /** Whether the member reads the note. */
  shown: boolean;
};
