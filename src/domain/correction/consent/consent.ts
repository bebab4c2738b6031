/** How it is shown that an answer is her own word. */
export type ConsentProof = 'sign-in-code' | 'roster-mobile' | 'employer-code';

/**
 * Where a consent stands. `early`: others have to agree first. `asked`: it is her turn. `given`: not applied yet. `standing`:
 * the link rests on it. `withdrawn`: the link stands, and the primary is let see none of her claims. `over`: nothing hangs on
 * her word any more.
 */
export type ConsentStanding = 'early' | 'asked' | 'given' | 'standing' | 'withdrawn' | 'over';

export type Name = { firstName: string; lastName: string };

/** What she is asked to agree to. */
export type ConsentTerms = {
  caseId: number;
  revision: number;
  trackingCode: string;
  standing: ConsentStanding;
  contractTitle: { fa: string; en: string };
  contractId: number;
  member: Name;
  primary: Name;
  /** What she is to be to the new primary, as the table keeps it; undefined where it stays open. */
  relation: string | undefined;
  gender: 'male' | 'female' | undefined;
  /** First day of services that the new primary sees; undefined: all of them. */
  linkedFrom: Temporal.PlainDate | undefined;
  /** Somebody has seen her claims until now. */
  hasEarlierPrimary: boolean;
};

/** Whose word on which case. */
export type Asked = { caseId: number; personId: number };
