import { isEmptyReport } from '../../../domain/correction/report/correction-report.ts';
import { emptyState } from '../../../html/card.ts';
import { selectField } from '../../../html/choice-fields.ts';
import { searchForm } from '../../../html/form.ts';
import { document } from '../../../html/layout.ts';
import { formatNumber } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { linkButton, pageHead } from '../../../html/steps.ts';
import { type Html, html } from '../../../html/tag.ts';
import { paths, withQuery } from '../../../paths.ts';
import { jalaliMonthKey } from '../../../persian/jalali-month.ts';
import { subjectName } from '../../report-subjects.ts';
import type { AskedReport } from './asked-report.ts';
import { reportCards } from './cards.html.ts';
import { monthName, tenths } from './report-words.ts';

export function correctionReportPage(shell: Shell, asked: AskedReport): Html {
  const { t } = shell;
  const { caseReport: texts } = t;
  const { subject, from, until, report } = asked;
  const query = { of: subject?.key, from: jalaliMonthKey(from), until: jalaliMonthKey(until) };
  const empty = isEmptyReport(report);
  return document(shell, {
    face: 'staff',
    title: texts.title,
    width: 'wide',
    main: html`${pageHead(t, {
      title: texts.title,
      lead: texts.lead,
      trail: [
        { href: paths.correctionDesk, label: t.cases.many },
        { href: paths.readinessReport, label: texts.backToReadiness },
      ],
      ...(!empty && {
        actions: html`${linkButton('quiet', withQuery(paths.correctionReportWorkbook, query), texts.workbook, true)}${linkButton('quiet', withQuery(paths.correctionReportFile, query), texts.csv, true)}`,
      }),
    })}
${filters(shell, asked)}
${empty ? emptyState({ title: texts.noneTitle, text: texts.noneText }) : html`${tiles(shell, asked)}${reportCards(shell, report)}`}`,
  });
}

function filters(shell: Shell, { subjects, subject, choices, from, until }: AskedReport): Html {
  const { language } = shell;
  const { caseReport: texts } = shell.t;
  const values = { of: subject?.key ?? '', from: jalaliMonthKey(from), until: jalaliMonthKey(until) };
  const state = { values, errors: {} };
  const options = choices.map(month => ({ value: jalaliMonthKey(month), label: monthName(language, month) }));
  return searchForm({
    action: paths.correctionReport,
    submit: texts.show,
    label: texts.filters,
    body: html`${selectField(shell, state, {
      name: 'of',
      label: texts.of,
      empty: texts.all,
      options: subjects.map(each => ({ value: each.key, label: subjectName(shell, each) })),
    })}${selectField(shell, state, { name: 'from', label: texts.from, empty: false, options })}${selectField(
      shell,
      state,
      { name: 'until', label: texts.until, empty: false, options },
    )}`,
  });
}

/** The three numbers somebody would ask for first. */
function tiles({ t, language }: Shell, { report }: AskedReport): Html {
  const { caseReport: texts } = t;
  const { solved, withoutAdministrator, time, open } = report;
  const number = (count: number) => formatNumber(language, count);
  const share = solved > 0 ? withoutAdministrator / solved : 0;
  const openNow = open.reduce((sum, { count }) => sum + count, 0);
  return html`<dl class="tiles report-tiles">
<div class="tile"><dt>${texts.withoutOf(number(withoutAdministrator), number(solved))}</dt><dd><span class="tile-value">${texts.percent(number(Math.round(share * 100)))}</span></dd></div>
<div class="tile"><dt>${texts.medianOf}</dt><dd><span class="tile-value">${time ? texts.days(tenths(language, time.median)) : '—'}</span>${time && html`<span class="tile-detail">${texts.ninetiethOf(texts.days(tenths(language, time.ninetieth)))}</span>`}</dd></div>
<div class="tile"><dt>${texts.openOf}</dt><dd><span class="tile-value">${number(openNow)}</span></dd></div></dl>`;
}
