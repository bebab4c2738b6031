import type { CorrectionReport } from '../../../domain/correction/report/correction-report.ts';
import type { Language, Texts } from '../../../texts/texts.ts';
import { monthName } from './report-words.ts';

export type PartKey = 'summary' | 'failures' | 'months' | 'open' | 'subjects' | 'turns' | 'reasons';

/** A table of the report: on the page, as a sheet of the workbook, and in the CSV the same. */
export type ReportPart = {
  key: PartKey;
  title: string;
  header: readonly string[];
  /** Words first, then numbers. */
  rows: readonly (readonly (string | number)[])[];
};

/** Every number of the report. Employers and people have names in words; nobody of whom they speak has. */
export function reportParts(t: Texts, language: Language, report: CorrectionReport): ReportPart[] {
  return [
    summaryPart(t, report),
    failuresPart(t, language, report),
    monthsPart(t, language, report),
    openPart(t, report),
    ...timeParts(t, report),
    reasonsPart(t, report),
  ];
}

function summaryPart(
  { caseReport: texts }: Texts,
  { solved, withoutAdministrator, time }: CorrectionReport,
): ReportPart {
  const { columns } = texts;
  return {
    key: 'summary',
    title: texts.summary,
    header: [columns.measure, columns.value],
    rows: [
      [texts.measures.solved, solved],
      [texts.measures.withoutAdministrator, withoutAdministrator],
      ...(time
        ? [
            [texts.measures.median, time.median],
            [texts.measures.ninetieth, time.ninetieth],
          ]
        : []),
    ],
  };
}

function failuresPart(t: Texts, language: Language, { failures }: CorrectionReport): ReportPart {
  const { caseReport: texts } = t;
  const { columns, parts } = texts;
  return {
    key: 'failures',
    title: parts.failures,
    header: [columns.reason, columns.employer, columns.attempts, columns.people],
    rows: failures.map(({ reason, employer, attempts, people }) => [
      t.support.failureReasons[reason],
      employer ? employer[language] : texts.noEmployer,
      attempts,
      people,
    ]),
  };
}

function monthsPart(
  { caseReport: texts }: Texts,
  language: Language,
  { byMonth }: CorrectionReport,
): ReportPart {
  const { columns, parts } = texts;
  return {
    key: 'months',
    title: parts.months,
    header: [columns.month, columns.opened, columns.solved, columns.rejected, columns.withdrawn],
    rows: byMonth.map(({ month, opened, solved, rejected, withdrawn }) => [
      monthName(language, month),
      opened,
      solved,
      rejected,
      withdrawn,
    ]),
  };
}

function openPart(t: Texts, { open }: CorrectionReport): ReportPart {
  const { columns, parts, ages } = t.caseReport;
  return {
    key: 'open',
    title: parts.open,
    header: [columns.age, columns.state, columns.cases],
    rows: open.map(({ age, state, count }) => [ages[age], t.cases.states[state], count]),
  };
}

function timeParts(t: Texts, { bySubject, byTurn }: CorrectionReport): ReportPart[] {
  const { columns, parts } = t.caseReport;
  const numbers = [columns.cases, columns.median, columns.ninetieth];
  return [
    {
      key: 'subjects',
      title: parts.subjects,
      header: [columns.subject, ...numbers],
      rows: bySubject.map(({ subject, count, median, ninetieth }) => [
        t.cases.subjects[subject],
        count,
        median,
        ninetieth,
      ]),
    },
    {
      key: 'turns',
      title: parts.turns,
      header: [columns.turn, ...numbers],
      rows: byTurn.map(({ turn, count, median, ninetieth }) => [
        t.cases.turns[turn],
        count,
        median,
        ninetieth,
      ]),
    },
  ];
}

function reasonsPart(t: Texts, { byReason }: CorrectionReport): ReportPart {
  const { columns, parts } = t.caseReport;
  return {
    key: 'reasons',
    title: parts.reasons,
    header: [columns.reason, columns.cases],
    rows: byReason.map(({ reason, count }) => [t.caseReasons.labels[reason], count]),
  };
}
