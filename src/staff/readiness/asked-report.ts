import type { Contract } from '../../domain/contract/contract.ts';
import { listContracts } from '../../domain/contract/list-contracts.ts';
import { listReadinessDays, type ReadinessDay } from '../../domain/roster/list-readiness-days.ts';
import type { Ask } from '../../route.ts';

/** What a report is about: one contract, or all those of an employer. */
export type ReportSubject = {
  /** As in the address: `contract-7`, `employer-3`. */
  key: string;
  kind: 'contract' | 'employer';
  name: { fa: string; en: string };
  contracts: readonly Contract[];
};

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

/** Employers first, each followed by its contracts; the newest year first, as contracts come. */
function subjectsOf(contracts: readonly Contract[]): ReportSubject[] {
  return [...Map.groupBy(contracts, ({ policyholder }) => policyholder.id)].flatMap(([id, own]) => {
    const name = own[0]?.policyholder ?? { fa: '', en: '' };
    const whole: ReportSubject = { key: `employer-${id}`, kind: 'employer', name, contracts: own };
    return [
      whole,
      ...own.map(contract => ({
        key: `contract-${contract.id}`,
        kind: 'contract' as const,
        name: contract.title,
        contracts: [contract],
      })),
    ];
  });
}
