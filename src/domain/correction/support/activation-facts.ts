import type { Rung } from '../../../persian/compare-names.ts';
import type { FailureReason } from '../../activation/choose-membership.ts';
import type { CaseState, Turn } from '../case-steps.ts';

type BothNames = { fa: string; en: string };
export type PlainName = { first: string; last: string };

/** A failed attempt of this ID: what was typed beside what the roster has. Of a mobile its end alone. */
export type FailedAttempt = {
  at: Date;
  reason: FailureReason;
  rung: Rung | undefined;
  typed: PlainName;
  /** Undefined: the attempt went no further than a code. */
  mobileEnd: string | undefined;
  mobileDiffers: boolean;
  /** The kind of contract that was chosen. */
  typeChosen: BothNames;
  typeDiffers: boolean;
};

export type HeldLimit = 'activation-code' | 'knowledge' | 'sign-in' | 'sign-in-code' | 'recovery-code';

/** Everything that bears on whether a member can activate, as it stands now. Nothing of it is a code, a password or a claim. */
export type ActivationFacts = {
  today: Temporal.PlainDate;
  name: PlainName;
  membershipType: BothNames;
  /** Undefined: she has none yet. */
  account: { since: Temporal.PlainDate; mobileEnd: string } | undefined;
  /** Within the contract's own days. */
  coveredFrom: Temporal.PlainDate;
  coveredUntil: Temporal.PlainDate;
  /** Other memberships of hers that are covered today. */
  coveredElsewhere: readonly { membershipId: number; contract: BothNames; membershipType: BothNames }[];
  /** How the contract lets people show that it is they. */
  proofs: readonly string[];
  /** The end of the roster's number. */
  mobileEnd: string | undefined;
  /** A number stood in the roster that could be none. */
  mobileFaulty: boolean;
  /** Other primaries of the contract with the same number. */
  mobileShared: number;
  code: { issuedOn: Temporal.PlainDate; used: boolean } | undefined;
  /** The roster has her birth date and her certificate number. */
  knowledge: boolean;
  /** A dependent without the primary that her plan asks for. */
  linkBroken: boolean;
  /** A dependent without any primary, whether or not her plan asks for one. */
  unlinked: boolean;
  /** Undefined: no national ID. */
  checkDigitHolds: boolean | undefined;
  /** Rows with her ID that an applied roster left behind. */
  heldRows: readonly { rosterId: number; row: number }[];
  /** Of the last month, the latest first. */
  failures: readonly FailedAttempt[];
  /** Messages to her that failed or wait, the latest first. */
  messages: readonly { at: Date; state: 'waiting' | 'sending' | 'failed'; code: string | undefined }[];
  /** Limits that hold her now. */
  limits: readonly { limit: HeldLimit; until: Date }[];
  cases: readonly {
    caseId: number;
    state: CaseState;
    turn: Turn | undefined;
    turnSince: Date;
    dueAt: Date | undefined;
  }[];
};
