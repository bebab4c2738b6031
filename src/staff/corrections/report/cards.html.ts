import type { CorrectionReport } from '../../../domain/correction/report/correction-report.ts';
import { card } from '../../../html/card.ts';
import { formatNumber } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { type Column, table } from '../../../html/table.ts';
import { type Html, html } from '../../../html/tag.ts';
import { chartTable } from '../../chart/frame.html.ts';
import { countChart, monthsChart, openChart, timeChart } from './charts.html.ts';
import { type PartKey, type ReportPart, reportParts } from './report-parts.ts';
import { tenths } from './report-words.ts';

/** Each part of the report: its chart, and the table behind it. */
export function reportCards(shell: Shell, report: CorrectionReport): Html {
  const { t, language } = shell;
  const { caseReport: texts } = t;
  const titles = texts.parts;
  const parts = new Map(reportParts(t, language, report).map(part => [part.key, part]));
  const shown = (key: PartKey, chart: (part: ReportPart) => Html, aside?: string) => {
    const part = parts.get(key);
    return part && partCard(shell, { part, chart, aside });
  };
  const subjects = report.bySubject.map(each => ({ ...each, label: t.cases.subjects[each.subject] }));
  const turns = report.byTurn.map(each => ({ ...each, label: t.cases.turns[each.turn] }));
  const reasons = report.byReason.map(({ reason, count }) => ({
    label: t.caseReasons.labels[reason],
    count,
  }));
  return html`<div class="report-cards">
${shown('months', () => monthsChart(shell, report))}
${shown('open', () => openChart(shell, report), texts.openAside)}
${shown('failures', () => failureCharts(shell, report))}
${shown('turns', () => timeChart(shell, { id: 'turns', title: titles.turns, lines: turns }))}
${shown('subjects', () => timeChart(shell, { id: 'subjects', title: titles.subjects, lines: subjects }))}
${shown('reasons', () => countChart(shell, { id: 'reasons', title: titles.reasons, lines: reasons }))}</div>`;
}

type PartCard = { part: ReportPart; chart: (part: ReportPart) => Html; aside: string | undefined };

function partCard(shell: Shell, { part, chart, aside }: PartCard): Html {
  const { t } = shell;
  return card({
    title: part.title,
    ...(aside !== undefined && { aside }),
    body:
      part.rows.length === 0
        ? html`<p>${t.caseReport.noneHere}</p>`
        : html`${chart(part)}${chartTable(t.caseReport.table, partTable(shell, part))}`,
  });
}

function partTable({ t, language }: Shell, { title, header, rows }: ReportPart): Html {
  const shown = (cell: string | number | undefined) => {
    if (typeof cell !== 'number') return cell;
    return Number.isInteger(cell) ? formatNumber(language, cell) : tenths(language, cell);
  };
  const [first] = rows;
  const columns = header.map(
    (name, at): Column<ReportPart['rows'][number]> => ({
      key: String(at),
      header: name,
      names: at === 0,
      numeric: typeof first?.[at] === 'number',
      cell: row => shown(row[at]),
    }),
  );
  return table(t, {
    caption: title,
    onPhones: 'scroll',
    rows,
    columns,
  });
}

/** By reason; and by employer where there is more than one. */
function failureCharts(shell: Shell, { failures }: CorrectionReport): Html {
  const { t, language } = shell;
  const { caseReport: texts } = t;
  const titles = texts.parts;
  const reasons = summed(
    failures.map(({ reason, attempts }) => [t.support.failureReasons[reason], attempts]),
  );
  const employers = summed(
    failures.map(({ employer, attempts }) => [employer ? employer[language] : texts.noEmployer, attempts]),
  );
  return html`${countChart(shell, { id: 'failures', title: titles.failures, lines: reasons })}${
    employers.length > 1 &&
    html`<h3>${titles.employers}</h3>${countChart(shell, { id: 'employers', title: titles.employers, lines: employers.slice(0, 8) })}`
  }`;
}

function summed(lines: readonly [string, number][]): { label: string; count: number }[] {
  const sums = new Map<string, number>();
  for (const [label, count] of lines) sums.set(label, (sums.get(label) ?? 0) + count);
  return Array.from(sums, ([label, count]) => ({ label, count })).sort(
    (one, other) => other.count - one.count,
  );
}
