import type { Plan } from '../../contract/list-plans.ts';
import type { AttachmentType } from '../attachments/attachment.ts';
import type { CaseChange } from '../case.ts';
import type { CaseState } from '../case-steps.ts';

export const letterRecipients = ['agency', 'insurer', 'administrator'] as const;
export type LetterRecipient = (typeof letterRecipients)[number];

/** More would be no letter any more. */
export const mostLetterCases = 100;

/** States in which what is proposed can be put into a letter. Only where one is waited for does a signature move the case. */
export const letterStates: readonly CaseState[] = ['letter', 'review', 'second'];

/** The number under which people know it: ۱۴۰۵/۱۲. */
export type LetterNumber = { jalaliYear: number; serial: number };

/** One person of a letter: as the roster has him, or as he was named where it has nobody. */
export type LetterPerson = {
  caseId: number;
  firstName: string;
  lastName: string;
  idValue: string;
  changes: CaseChange[];
};

/** A case that can be put into a letter. */
export type LetterCandidate = LetterPerson & {
  state: CaseState;
  revision: number;
  /** A letter that speaks about what is proposed now and has not come back signed. */
  openLetter: (LetterNumber & { id: number }) | undefined;
};

/** What the signed letter did to a case: it went on, or why not. */
export type LetterEffect = 'moved' | 'not-now' | 'changed-meanwhile';

type Staff = { fa: string; en: string };

export type Letter = LetterNumber & {
  id: number;
  contractId: number;
  contract: { number: string; fa: string; en: string };
  policyholder: { fa: string; en: string };
  datedOn: Temporal.PlainDate;
  recipient: LetterRecipient;
  madeBy: Staff;
  cases: number;
  signed: { type: AttachmentType; at: Date; by: Staff } | undefined;
};

export type LetterCase = LetterPerson & {
  state: CaseState;
  /** What is proposed is not what the letter says any more. */
  changed: boolean;
  /** Undefined until the letter is signed. */
  effect: LetterEffect | undefined;
};

/** Names that stand for ids in a change: plans, and memberships of primaries. */
export type LetterNames = {
  plans: Plan[];
  /** By their id as text. */
  primaries: Map<string, { firstName: string; lastName: string }>;
};
