import type { Readiness } from '../../../domain/roster/grades.ts';
import { readinesses } from '../../../domain/roster/grades.ts';
import type { ReadinessList, ReadinessRow, ReasonCount } from '../../../domain/roster/list-unready.ts';
import type { Step, StepKind } from '../../../domain/roster/rank-steps.ts';
import type { ReadinessCounts } from '../../../domain/roster/summarize-readiness.ts';
import { emptyState } from '../../../html/card.ts';
import { identifier } from '../../../html/identifier.ts';
import { document } from '../../../html/layout.ts';
import { formatNumber, localDigits } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { pageHead } from '../../../html/steps.ts';
import { type Column, table } from '../../../html/table.ts';
import { type Html, html } from '../../../html/tag.ts';
import { paths, to } from '../../../paths.ts';
import { type AskedRoster, trailOf } from '../asked-roster.ts';
import { moreFound, morePages } from '../more-pages.html.ts';
import { rowName } from '../rows/row-table.html.ts';
import { tabs } from '../tabs.html.ts';
import { readinessFilters } from './filters.html.ts';
import { reasonOfRow } from './reason-text.ts';
import { shareCard } from './share-card.html.ts';
import { stepsCard } from './steps-card.html.ts';

export type ReadinessPage = AskedRoster &
  ReadinessList & {
    counts: ReadinessCounts;
    reasons: readonly ReasonCount[];
    steps: readonly Step[];
    /** The step whose people are listed, if one was followed. */
    step: StepKind | undefined;
    readiness: Readiness;
    reason: string | undefined;
    search: string | undefined;
    after: number | undefined;
    mayPrint: boolean;
  };

export function readinessPage(shell: Shell, data: ReadinessPage): Html {
  const { t, language } = shell;
  const { roster, rows, readiness, counts } = data;
  const { rosterReadiness: texts } = t;
  const list = readinesses.map(kind => ({
    label: texts.tab(texts.grades[kind], formatNumber(language, counts[kind])),
    href: to(paths.rosterReadiness, { rosterId: roster.id }, { kind }),
    current: kind === readiness,
  }));
  return document(shell, {
    face: 'staff',
    title: `${texts.title} · ${roster.file.name}`,
    width: 'wide',
    main: html`${pageHead(t, { title: texts.title, lead: texts.lead, trail: trailOf(shell, data) })}
<div class="readiness-head">${shareCard(shell, data)}${stepsCard(shell, data)}</div>
${tabs(texts.tabs, list)}
<p class="hint">${texts.gradeTexts[readiness]}</p>
${readinessFilters(shell, data)}
${
  rows.length > 0
    ? html`<section class="card">${table(t, {
        caption: texts.grades[readiness],
        columns: columnsOf(shell, data),
        rows,
        onPhones: 'cards',
      })}</section>
${pages(shell, data)}`
    : emptyState({ title: texts.none, text: texts.noneText })
}`,
  });
}

function columnsOf(shell: Shell, { roster }: ReadinessPage): Column<ReadinessRow>[] {
  const { t, language } = shell;
  const { rosterReadiness: texts } = t;
  const href = (row: number) => to(paths.rosterRow, { rosterId: roster.id, row });
  return [
    {
      key: 'row',
      header: texts.row,
      numeric: true,
      cell: ({ rowNumber }) =>
        html`<a class="row-link" href="${href(rowNumber)}">${localDigits(language, rowNumber)}</a>`,
    },
    {
      key: 'name',
      header: texts.name,
      names: true,
      cell: row => html`<a href="${href(row.rowNumber)}">${rowName(shell, row)}</a>`,
    },
    {
      key: 'id',
      header: texts.nationalId,
      numeric: true,
      cell: ({ namedId }) => (namedId === undefined ? texts.nothing : identifier(namedId)),
    },
    { key: 'why', header: texts.why, cell: row => reasonOfRow(t, row) },
  ];
}

function pages(shell: Shell, { roster, readiness, reason, step, search, after, next }: ReadinessPage) {
  const address = { rosterId: roster.id };
  const kept = step === undefined ? { kind: readiness, reason } : { step };
  if (search === undefined) {
    const href = (from?: number) => to(paths.rosterReadiness, address, { ...kept, after: from });
    return morePages(shell, { first: href(), after, next: next === undefined ? undefined : href(next) });
  }
  const fields = { kind: readiness, reason: reason ?? '', search };
  return moreFound(shell, {
    action: to(paths.rosterReadiness, address),
    first: after === undefined ? undefined : fields,
    next: next === undefined ? undefined : { ...fields, after: next },
  });
}
