import type { CaseChange, CaseReason } from '../case.ts';

/** What was typed in the activation that failed. */
export type TypedPerson = {
  membershipTypeId: number;
  idType: 'national' | 'other';
  idValue: string;
  firstName: string;
  lastName: string;
  /** Undefined unless possession of it was shown. */
  mobile: string | undefined;
  employerNamed: string | undefined;
};

/** A membership in any contract. */
export type MemberEvidence = {
  contractId: number;
  membershipId: number;
  personId: number;
  membershipTypeId: number;
  policyholderId: number;
  idValue: string;
  firstName: string;
  lastName: string;
  mobile: string | null;
  /** The days of cover and of the contract hold today. */
  covered: boolean;
  /** A dependent without a primary, in a plan that asks for one. */
  linkBroken: boolean;
  /** Proofs that the contract admits. */
  proofs: readonly string[];
  active: boolean;
};

/** A row that stayed behind when its roster was applied. */
export type RowEvidence = {
  contractId: number;
  rosterId: number;
  row: number;
  /** What stands in the ID's cell, certain or not. */
  namedId: string | null;
  /** Null where it is not certain. */
  idValue: string | null;
  firstName: string | null;
  lastName: string | null;
  mobile: string | null;
};

/** A contract of the typed membership type that runs today. */
export type RunningContract = { contractId: number; policyholderId: number; names: readonly string[] };

export type Evidence = {
  /** Of the typed ID, the newest first. */
  members: readonly MemberEvidence[];
  /** Of IDs one digit or one swap away, covered under the typed membership type today. */
  neighbours: readonly MemberEvidence[];
  /** In the rosters that are in force, by digits or by name. */
  rows: readonly RowEvidence[];
  contracts: readonly RunningContract[];
};

export type Place = {
  contractId: number;
  membershipId?: number;
  heldRow?: { rosterId: number; row: number };
};

/** Ids, codes and row numbers that show the reason; never a name or a number of somebody. */
export type Shown = {
  memberships?: number[];
  rows?: { rosterId: number; row: number }[];
  rung?: string;
  by?: 'one-digit-away' | 'two-digits-swapped' | 'digits' | 'name';
  mobileHolds?: boolean;
};

export type Sorting = {
  reason: CaseReason;
  shown: Shown;
  place: Place | undefined;
  changes: CaseChange[];
  turn: 'employer' | 'administrator';
};
