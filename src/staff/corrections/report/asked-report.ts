import { listContracts } from '../../../domain/contract/list-contracts.ts';
import type { CorrectionReport } from '../../../domain/correction/report/correction-report.ts';
import { makeReport } from '../../../domain/correction/report/make-report.ts';
import {
  addMonths,
  type JalaliMonth,
  jalaliMonthKey,
  jalaliMonthOf,
  monthsBetween,
} from '../../../persian/jalali-month.ts';
import type { Ask } from '../../../route.ts';
import { type ReportSubject, subjectsOf } from '../../report-subjects.ts';

export type AskedReport = {
  subjects: readonly ReportSubject[];
  /** Undefined: all of the viewer's. */
  subject: ReportSubject | undefined;
  /** To choose from, the latest first. */
  choices: readonly JalaliMonth[];
  from: JalaliMonth;
  until: JalaliMonth;
  report: CorrectionReport;
};

const monthsToChoose = 24;
const usualMonths = 3;
const mostMonths = 12;

/** The report of the address, among the viewer's own contracts; what is asked for and not hers is as if not asked for. */
export async function findAskedReport({ deps, query }: Ask): Promise<AskedReport> {
  const now = jalaliMonthOf(deps.clock.today());
  const choices = Array.from({ length: monthsToChoose }, (_, at) => addMonths(now, -at));
  const chosen = (name: string) => choices.find(month => jalaliMonthKey(month) === query.get(name));
  const { from, until } = inOrder(chosen('from') ?? addMonths(now, 1 - usualMonths), chosen('until') ?? now);
  const subjects = subjectsOf(await listContracts(deps.db));
  const subject = subjects.find(({ key }) => key === query.get('of'));
  const contractIds = subject?.contracts.map(({ id }) => id);
  const report = await makeReport(deps, { from, until, contractIds });
  return { subjects, subject, choices, from, until, report };
}

/** Whichever way round they were chosen, and a year at most: the last of it. */
function inOrder(one: JalaliMonth, other: JalaliMonth): { from: JalaliMonth; until: JalaliMonth } {
  const [from, until] = monthsBetween(one, other) < 0 ? [other, one] : [one, other];
  const long = monthsBetween(from, until) >= mostMonths;
  return { from: long ? addMonths(until, 1 - mostMonths) : from, until };
}
