import type { Relation } from '../../membership/relation.ts';
import type { CaseSubject } from '../case.ts';
import type { CaseState, Turn } from '../case-steps.ts';

type BothNames = { fa: string; en: string };

/** A person of one's own contracts, once, with every time of cover in any year; the latest first. */
export type FoundPerson = {
  personId: number;
  idValue: string;
  firstName: string;
  lastName: string;
  hasAccount: boolean;
  memberships: FoundMembership[];
};

export type FoundMembership = {
  membershipId: number;
  standing: 'primary' | 'dependent';
  relation: Relation;
  gender: 'male' | 'female' | undefined;
  contract: BothNames;
  policyholder: BothNames;
  coveredFrom: Temporal.PlainDate;
  coveredUntil: Temporal.PlainDate;
};

/** A row that an applied roster left behind. */
export type FoundHeldRow = {
  rosterId: number;
  row: number;
  /** As the row says it, valid or not. */
  idText: string | undefined;
  name: string;
  contract: BothNames;
  policyholder: BothNames;
};

export type FoundCase = {
  caseId: number;
  /** As stored. */
  trackingCode: string;
  name: string;
  subject: CaseSubject;
  state: CaseState;
  turn: Turn | undefined;
  turnSince: Date;
};

/** Activations of an ID that stands on no roster; the last of them, and how many there were. */
export type FoundFailure = {
  idValue: string;
  name: string;
  membershipType: BothNames;
  lastAt: Date;
  count: number;
};

export type LookedUp = {
  people: FoundPerson[];
  heldRows: FoundHeldRow[];
  cases: FoundCase[];
  failures: FoundFailure[];
  /** There are more than are shown. */
  more: boolean;
  /** Of an ID that stands on no roster: members whose ID is one slip away, or who are called as was typed with it. */
  near: FoundPerson[];
};
