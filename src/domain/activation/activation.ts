import type { Rung } from '../../persian/compare-names.ts';

export type ActivationStep = 'proof' | 'code' | 'confirm' | 'done';
export type Proof = 'roster-mobile' | 'employer-code' | 'knowledge';
/** Rungs of the ladder that open an account; `custom` only with possession, never with knowledge. */
export type AcceptedRung = Exclude<Rung, 'near' | 'different'>;

export type MemberIdType = 'national' | 'other';

/** What somebody typed who wants to activate; names as they were typed. */
export type Typed = {
  membershipTypeId: number;
  idType: MemberIdType;
  idValue: string;
  firstName: string;
  lastName: string;
};

/** The membership an attempt has proven to belong to whoever makes it. */
export type Proven = { proof: Proof; rung: AcceptedRung; contractId: number; membershipId: number };

export type ActivationFlow = {
  id: number;
  tokenHash: Buffer;
  step: ActivationStep;
  typed: Typed;
  /** Typed last; a code was sent to it if limits allowed. */
  mobile: string | undefined;
  mobileProven: boolean;
  proven: Proven | undefined;
};

export const flowMinutes = 20;
export const codeMinutes = 10;
/** Tries of one code from a message, and of an employer's code or of knowledge in one attempt. */
export const mostTries = 5;
