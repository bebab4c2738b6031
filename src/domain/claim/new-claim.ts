import type { ClaimLine, Deduction, Named } from './claim.ts';
import { type ClaimState, isAssessed, mayFollow, type Turn } from './claim-state.ts';

/** A claim as its administrator reports it, with the way it has taken so far. */
export type NewClaim = {
  contractId: number;
  membershipId: number;
  number: string;
  benefitId: number;
  title: Named;
  centreName: string;
  servedOn: Temporal.PlainDate;
  lines: readonly ClaimLine[];
  /** Given once the claim is assessed; all that was asked where it is rejected. */
  deductions: readonly Deduction[];
  /** In order; the last one says where the claim stands. */
  events: readonly NewEvent[];
  ibanEnding?: string;
  answerUntil?: Temporal.PlainDate;
};

export type NewEvent = { state: ClaimState; on: Temporal.PlainDate; actor: Turn; note?: Named };

export type ClaimRefusal = 'no-lines' | 'sums' | 'way' | 'days' | 'answer-until';

/** Undefined: the claim makes sense. */
export function judgeNewClaim(claim: NewClaim): ClaimRefusal | undefined {
  if (claim.lines.length === 0) return 'no-lines';
  if (!wayHolds(claim.events)) return 'way';
  if (!daysHold(claim)) return 'days';
  const state = standingOf(claim);
  if ((state === 'incomplete') !== (claim.answerUntil !== undefined)) return 'answer-until';
  return sumsHold(claim, state) ? undefined : 'sums';
}

export function standingOf({ events }: NewClaim): ClaimState {
  return events.at(-1)?.state ?? 'registered';
}

export function askedOf({ lines }: NewClaim): number {
  return lines.reduce((sum, line) => sum + line.askedRials, 0);
}

export function deductedOf({ deductions }: NewClaim): number {
  return deductions.reduce((sum, deduction) => sum + deduction.amountRials, 0);
}

function wayHolds(events: readonly NewEvent[]): boolean {
  if (events[0]?.state !== 'registered') return false;
  return events.every((event, index) => {
    const before = events[index - 1];
    return before === undefined || mayFollow(before.state, event.state);
  });
}

function daysHold({ servedOn, events }: NewClaim): boolean {
  const days = [servedOn, ...events.map(event => event.on)];
  return days.every((day, index) => {
    const before = days[index - 1];
    return before === undefined || Temporal.PlainDate.compare(before, day) <= 0;
  });
}

function sumsHold(claim: NewClaim, state: ClaimState): boolean {
  const deducted = deductedOf(claim);
  if (!isAssessed(state)) return deducted === 0;
  return state === 'rejected' ? deducted === askedOf(claim) : deducted <= askedOf(claim);
}
