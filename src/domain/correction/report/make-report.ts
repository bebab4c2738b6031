import type { Deps } from '../../../deps.ts';
import {
  addMonths,
  type JalaliMonth,
  jalaliMonthStart,
  monthsBetween,
} from '../../../persian/jalali-month.ts';
import { timeZone } from '../../../platform/clock.ts';
import { ageBands, type CorrectionReport, type Duration } from './correction-report.ts';
import {
  countByMonth,
  countFailures,
  countOpen,
  countReasons,
  countSolved,
  measureSubjects,
  measureTurns,
  type ReportScope,
} from './report.store.ts';

export type ReportAsk = {
  from: JalaliMonth;
  /** The last month of it. */
  until: JalaliMonth;
  /** Undefined: all of the viewer's, with what belongs to no contract yet. */
  contractIds: readonly number[] | undefined;
};

/** Counted at the moment it is asked for, among what the viewer may see. */
export async function makeReport(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { from, until, contractIds }: ReportAsk,
): Promise<CorrectionReport> {
  const months = Array.from({ length: monthsBetween(from, until) + 1 }, (_, at) => addMonths(from, at));
  const bounds = [...months, addMonths(until, 1)].map(firstMoment);
  const scope: ReportScope = {
    since: firstMoment(from),
    until: firstMoment(addMonths(until, 1)),
    contractIds,
  };
  const now = new Date(clock.now().epochMilliseconds);
  const failures = await countFailures(db, scope);
  const counts = await countByMonth(db, scope, bounds);
  const open = await countOpen(db, scope, { now, bands: ageBands });
  const subjects = await measureSubjects(db, scope);
  const turns = await measureTurns(db, scope);
  const whole = subjects.find(({ subject }) => subject === null);
  return {
    months,
    failures: failures.map(({ employerFa, employerEn, ...row }) => ({
      ...row,
      employer: employerFa === null ? undefined : { fa: employerFa, en: employerEn ?? '' },
    })),
    byMonth: months.map((month, place) => ({
      month,
      ...(counts.find(count => count.place === place) ?? nothing),
    })),
    open: open.map(({ band, state, count }) => ({ age: ageBands[band] ?? 0, state, count })),
    time: whole && durationOf(whole),
    bySubject: subjects.flatMap(({ subject, ...row }) =>
      subject === null ? [] : [{ subject, ...durationOf(row) }],
    ),
    byTurn: turns.map(({ turn, ...row }) => ({ turn, ...durationOf(row) })),
    ...(await countSolved(db, scope)),
    byReason: await countReasons(db, scope),
  };
}

const nothing = { opened: 0, solved: 0, rejected: 0, withdrawn: 0 };

/** The midnight in Tehran with which it begins. */
function firstMoment(month: JalaliMonth): Date {
  return new Date(jalaliMonthStart(month).toZonedDateTime(timeZone).epochMilliseconds);
}

function durationOf({
  count,
  shares: [median = 0, ninetieth = 0],
}: {
  count: number;
  shares: number[];
}): Duration {
  return { count, median: inTenths(median), ninetieth: inTenths(ninetieth) };
}

function inTenths(days: number): number {
  return Math.round(days * 10) / 10;
}
