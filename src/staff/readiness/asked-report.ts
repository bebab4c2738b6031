import { listContracts } from '../../domain/contract/list-contracts.ts';
import { listReadinessDays, type ReadinessDay } from '../../domain/roster/list-readiness-days.ts';
import type { Ask } from '../../route.ts';
import { type ReportSubject, subjectsOf } from '../report-subjects.ts';

export const reportSpans = [30, 90, 365] as const;
export type ReportSpan = (typeof reportSpans)[number];
const usualSpan: ReportSpan = 90;

export type Report = {
  subjects: readonly ReportSubject[];
  subject: ReportSubject | undefined;
  span: ReportSpan;
  days: readonly ReadinessDay[];
};

/** The report of the address, among the viewer's own contracts; what is asked for and not theirs is as if not asked for. */
export async function findAskedReport({ deps, query }: Ask): Promise<Report> {
  const { db, clock } = deps;
  const subjects = subjectsOf(await listContracts(db));
  const subject = subjects.find(({ key }) => key === query.get('of')) ?? subjects[0];
  const span = reportSpans.find(each => String(each) === query.get('days')) ?? usualSpan;
  const contractIds = subject?.contracts.map(({ id }) => id) ?? [];
  const days = await listReadinessDays(db, { contractIds, from: clock.today().subtract({ days: span }) });
  return { subjects, subject, span, days };
}
