import type { CaseState } from '../../../domain/correction/case-steps.ts';
import {
  ageBands,
  type CorrectionReport,
  type Duration,
} from '../../../domain/correction/report/correction-report.ts';
import { formatNumber } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { type Html, html } from '../../../html/tag.ts';
import { type BarRow, barsChart } from '../../chart/bars.html.ts';
import { columnsChart } from '../../chart/columns.html.ts';
import { chartLegend } from '../../chart/frame.html.ts';
import { monthName, tenths } from './report-words.ts';

type Counted = { label: string; count: number };

/** One colour, the longest first. */
export function countChart(
  shell: Shell,
  { id, title, lines }: { id: string; title: string; lines: readonly Counted[] },
): Html {
  const number = (count: number) => formatNumber(shell.language, count);
  const [most] = lines;
  const all = lines.reduce((sum, { count }) => sum + count, 0);
  return barsChart(shell, {
    id,
    title,
    gist: most ? shell.t.caseReport.gists.most(most.label, number(most.count), number(all)) : title,
    rows: lines.map(({ label, count }) => ({
      label,
      end: number(count),
      parts: [{ key: 'first', value: count }],
    })),
  });
}

const moves = ['opened', 'solved', 'rejected'] as const;
const toneOfMove = { opened: 'first', solved: 'good', rejected: 'bad' };

export function monthsChart(shell: Shell, { byMonth }: CorrectionReport): Html {
  const { t, language } = shell;
  const { caseReport: texts } = t;
  const sum = (key: (typeof moves)[number]) =>
    formatNumber(
      language,
      byMonth.reduce((total, month) => total + month[key], 0),
    );
  const series = moves.map(key => ({ key: toneOfMove[key], label: texts.columns[key], value: sum(key) }));
  return html`${chartLegend(series, 'chart-dot')}${columnsChart(shell, {
    id: 'months',
    title: texts.parts.months,
    gist: texts.gists.months(sum('opened'), sum('solved'), sum('rejected')),
    groups: byMonth.map(({ month, ...counts }) => ({
      label: monthName(language, month, 'short'),
      values: moves.map(key => ({ key: toneOfMove[key], value: counts[key] })),
    })),
  })}`;
}

const toneOfState: Partial<Record<CaseState, string>> = {
  sorting: 'quiet',
  review: 'first',
  question: 'call',
  letter: 'blue',
  second: 'second',
  consent: 'amber',
  approved: 'good',
};
const openStates = Object.keys(toneOfState) as CaseState[];

export function openChart(shell: Shell, { open }: CorrectionReport): Html {
  const { t, language } = shell;
  const { caseReport: texts } = t;
  const number = (count: number) => formatNumber(language, count);
  const countOf = (met: (one: CorrectionReport['open'][number]) => boolean) =>
    open.filter(met).reduce((sum, { count }) => sum + count, 0);
  const rows = ageBands.map(age => ({
    label: texts.ages[age],
    end: number(countOf(one => one.age === age)),
    parts: openStates.map(state => ({
      key: toneOfState[state] ?? '',
      value: countOf(one => one.age === age && one.state === state),
    })),
  }));
  const series = openStates
    .map(state => ({
      key: toneOfState[state] ?? '',
      label: t.cases.states[state],
      count: countOf(one => one.state === state),
    }))
    .filter(({ count }) => count > 0)
    .map(({ count, ...one }) => ({ ...one, value: number(count) }));
  const most =
    [...ageBands].sort(
      (one, other) => countOf(each => each.age === other) - countOf(each => each.age === one),
    )[0] ?? 0;
  const gist = texts.gists.most(
    texts.ages[most],
    number(countOf(one => one.age === most)),
    number(countOf(() => true)),
  );
  return html`${chartLegend(series, 'chart-dot')}${barsChart(shell, { id: 'open', title: texts.parts.open, gist, rows })}`;
}

type Timed = Duration & { label: string };

/** The median dark, what comes on top of it up to the ninetieth in a hundred light. */
export function timeChart(
  shell: Shell,
  { id, title, lines }: { id: string; title: string; lines: readonly Timed[] },
): Html {
  const { t, language } = shell;
  const { caseReport: texts } = t;
  const series = [
    { key: 'first', label: texts.medianLegend },
    { key: 'soft', label: texts.ninetiethLegend },
  ];
  const longest = lines.toSorted((one, other) => other.median - one.median)[0];
  const rows: BarRow[] = lines.map(({ label, median, ninetieth }) => ({
    label,
    end: texts.days(tenths(language, median)),
    parts: [
      { key: 'first', value: median },
      { key: 'soft', value: Math.max(ninetieth - median, 0) },
    ],
  }));
  const gist = longest ? texts.gists.longest(longest.label, tenths(language, longest.median)) : title;
  return html`${chartLegend(series, 'chart-dot')}${barsChart(shell, { id, title, gist, rows })}`;
}
