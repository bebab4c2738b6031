import type { ReadinessDay } from '../../domain/roster/list-readiness-days.ts';
import { card, emptyState } from '../../html/card.ts';
import { selectField } from '../../html/choice-fields.ts';
import { formatDay } from '../../html/day.ts';
import { searchForm } from '../../html/form.ts';
import { document } from '../../html/layout.ts';
import { formatNumber } from '../../html/number.ts';
import type { Shell } from '../../html/shell.ts';
import { linkButton, pageHead } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { paths, withQuery } from '../../paths.ts';
import { chartLegend, chartTable } from '../chart/frame.html.ts';
import { subjectName } from '../report-subjects.ts';
import { type Report, reportSpans } from './asked-report.ts';
import { readinessChart } from './chart.html.ts';
import { dayTable } from './day-table.html.ts';
import { type Layer, layers, layersOf } from './layers.ts';

export function readinessReportPage(shell: Shell, report: Report): Html {
  const { t } = shell;
  const { readinessReport: texts } = t;
  const { subject, span, days } = report;
  const file = withQuery(paths.readinessFile, { of: subject?.key, days: span });
  return document(shell, {
    face: 'staff',
    title: texts.title,
    width: 'wide',
    main: html`${pageHead(t, {
      title: texts.title,
      lead: texts.lead,
      actions: html`${linkButton('quiet', paths.correctionReport, t.caseReport.link)}${
        days.length > 0 && linkButton('quiet', file, texts.download, true)
      }`,
    })}
${subject && filters(shell, report)}
${days.length > 0 ? figures(shell, report) : emptyState({ title: texts.noneTitle, text: texts.noneText })}`,
  });
}

function filters(shell: Shell, { subjects, subject, span }: Report): Html {
  const { readinessReport: texts } = shell.t;
  const state = { values: { of: subject?.key, days: String(span) }, errors: {} };
  return searchForm({
    action: paths.readinessReport,
    submit: texts.show,
    label: texts.filters,
    body: html`${selectField(shell, state, {
      name: 'of',
      label: texts.of,
      empty: false,
      options: subjects.map(each => ({ value: each.key, label: subjectName(shell, each) })),
    })}${selectField(shell, state, {
      name: 'days',
      label: texts.span,
      empty: false,
      options: reportSpans.map(days => ({ value: String(days), label: texts.spans[days] })),
    })}`,
  });
}

function figures(shell: Shell, { subject, days }: Report): Html {
  const { readinessReport: texts } = shell.t;
  const [first, last] = [days[0], days.at(-1)];
  return html`${first && last && summary(shell, first, last)}
${card({
  title: subject ? subjectName(shell, subject) : texts.chart,
  body: html`${last && legend(shell, last)}${readinessChart(shell, days)}${chartTable(texts.table, dayTable(shell, days))}`,
})}`;
}

/** Today's three numbers, each beside what it was at the beginning. */
function summary(shell: Shell, first: ReadinessDay, last: ReadinessDay): Html {
  const { t, language } = shell;
  const { readinessReport: texts } = t;
  const number = (count: number) => formatNumber(language, count);
  const share = (part: number, whole: number) =>
    texts.percent(number(whole > 0 ? Math.round((part / whole) * 100) : 0));
  const since = formatDay(language, first.day, 'short');
  const able = (day: ReadinessDay) => day.ready + day.spelling;
  const all = (day: ReadinessDay) => able(day) + day.needsProof + day.cannot;
  const tiles = [
    {
      label: texts.activeOf(number(last.active), number(last.members)),
      value: share(last.active, last.members),
      before: texts.before(since, share(first.active, first.members)),
    },
    {
      label: texts.ableOf(number(able(last)), number(all(last))),
      value: share(able(last), all(last)),
      before: texts.before(since, share(able(first), all(first))),
    },
    {
      label: texts.waitingOf(number(last.needsProof + last.cannot)),
      value: number(last.needsProof + last.cannot),
      before: texts.before(since, number(first.needsProof + first.cannot)),
    },
  ];
  return html`<dl class="tiles report-tiles">${tiles.map(
    ({ label, value, before }) =>
      html`<div class="tile"><dt>${label}</dt><dd><span class="tile-value">${value}</span><span class="tile-detail">${before}</span></dd></div>`,
  )}</dl>`;
}

function legend({ t, language }: Shell, last: ReadinessDay): Html {
  const parts = layersOf(last);
  const label = (layer: Layer) => t.readinessReport.layers[layer];
  return chartLegend(
    layers.map(key => ({ key, label: label(key), value: formatNumber(language, parts[key]) })),
    'grade-dot',
  );
}
