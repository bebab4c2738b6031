import type { JalaliMonth } from '../../../persian/jalali-month.ts';
import type { FailureReason } from '../../activation/choose-membership.ts';
import type { CaseReason, CaseSubject } from '../case.ts';
import type { CaseState, Turn } from '../case-steps.ts';

/** Days that open cases are old, by the first day of each band. */
export const ageBands = [0, 3, 8, 15, 31] as const;
export type AgeBand = (typeof ageBands)[number];

/** In days; half of them took no longer, and nine in ten no longer than the second. */
export type Duration = { count: number; median: number; ninetieth: number };

/** What happened in some months, in contracts of the viewer, and what lies open now. Numbers alone, nobody's name. */
export type CorrectionReport = {
  months: readonly JalaliMonth[];
  /** Activations that failed after something was proven; without an employer where no roster answers to the ID. */
  failures: {
    reason: FailureReason;
    employer: { fa: string; en: string } | undefined;
    attempts: number;
    people: number;
  }[];
  byMonth: { month: JalaliMonth; opened: number; solved: number; rejected: number; withdrawn: number }[];
  open: { age: AgeBand; state: CaseState; count: number }[];
  /** From opening to solution, of all and by what they were about. */
  time: Duration | undefined;
  bySubject: (Duration & { subject: CaseSubject })[];
  /** How long each held those that passed through its hands. */
  byTurn: (Duration & { turn: Turn })[];
  solved: number;
  withoutAdministrator: number;
  /** Of rosters that were corrected: why the activation had failed. */
  byReason: { reason: CaseReason; count: number }[];
};

export function isEmptyReport({ failures, byMonth, open }: CorrectionReport): boolean {
  const moved = byMonth.some(
    ({ opened, solved, rejected, withdrawn }) => opened + solved + rejected + withdrawn > 0,
  );
  return failures.length === 0 && open.length === 0 && !moved;
}
