import type { Contract } from '../domain/contract/contract.ts';
import type { Shell } from '../html/shell.ts';

/** What a report is about: one contract, or all those of an employer. */
export type ReportSubject = {
  /** As in the address: `contract-7`, `employer-3`. */
  key: string;
  kind: 'contract' | 'employer';
  name: { fa: string; en: string };
  contracts: readonly Contract[];
};

/** Employers first, each followed by its contracts; the newest year first, as contracts come. */
export function subjectsOf(contracts: readonly Contract[]): ReportSubject[] {
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

export function subjectName({ t, language }: Pick<Shell, 't' | 'language'>, subject: ReportSubject): string {
  const name = subject.name[language];
  return subject.kind === 'employer' ? t.readinessReport.allOf(name) : name;
}
