import type { ClaimState, Turn } from './claim-state.ts';

/** A name in Persian and, where there is one, in English. */
export type Named = { fa: string; en: string | null };

/** A claim as a list shows it. */
export type ClaimSummary = {
  contractId: number;
  claimId: number;
  membershipId: number;
  /** As printed, Latin digits: 1405-00817. */
  number: string;
  title: Named;
  benefit: Named;
  centreName: string;
  servedOn: Temporal.PlainDate;
  state: ClaimState;
  askedRials: number;
  /** What the assessment found payable; undefined until then. */
  paidRials: number | undefined;
  /** Until when the member may send what is missing. */
  answerUntil: Temporal.PlainDate | undefined;
};

export type DeductionKind = 'base-insurer' | 'tariff' | 'excluded' | 'franchise' | 'ceiling';

export type Deduction = { kind: DeductionKind; amountRials: number; reason: Named };

export type ClaimLine = { title: Named; askedRials: number };

export type ClaimEvent = { state: ClaimState; at: Temporal.Instant; actor: Turn; note: Named | undefined };

/** A claim with everything that explains it. */
export type Claim = ClaimSummary & {
  person: { firstName: string; lastName: string };
  insurer: Named;
  administrator: Named;
  receivedOn: Temporal.PlainDate;
  paidOn: Temporal.PlainDate | undefined;
  ibanEnding: string | undefined;
  lines: readonly ClaimLine[];
  deductions: readonly Deduction[];
  events: readonly ClaimEvent[];
};
