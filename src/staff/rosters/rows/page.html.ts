import type { FindingCount, RowFilter, RowPage } from '../../../domain/roster/list-rows.ts';
import { emptyState } from '../../../html/card.ts';
import { selectField } from '../../../html/choice-fields.ts';
import { privateSearchForm } from '../../../html/form.ts';
import { document } from '../../../html/layout.ts';
import { formatNumber } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { pageHead } from '../../../html/steps.ts';
import { type Html, html } from '../../../html/tag.ts';
import { textField } from '../../../html/text-fields.ts';
import { paths, to } from '../../../paths.ts';
import { type AskedRoster, trailOf } from '../asked-roster.ts';
import { findingTitle } from '../finding-sentence.ts';
import { moreFound, morePages } from '../more-pages.html.ts';
import { stateBadge } from '../state-badge.ts';
import { rowTable } from './row-table.html.ts';

export type RowsPage = AskedRoster & RowPage & { findings: readonly FindingCount[]; filter: RowFilter };

export function rowsPage(shell: Shell, data: RowsPage): Html {
  const { t } = shell;
  const { roster, rows, filter } = data;
  const { rosterRows: texts } = t;
  const rosterId = roster.id;
  const title = filter.code ? findingTitle(t, filter.code) : texts.title;
  return document(shell, {
    face: 'staff',
    title: `${title} · ${roster.file.name}`,
    width: 'wide',
    main: html`${pageHead(t, { title, state: stateBadge(t, roster.state), trail: trailOf(shell, data) })}
${filters(shell, data)}
${
  rows.length > 0
    ? html`<section class="card">${rowTable(shell, { roster, rows, caption: title })}</section>
${pages(shell, data)}`
    : emptyState({
        title: texts.noneTitle,
        text: texts.noneText,
        action: { href: to(paths.rosterRows, { rosterId }), label: texts.showAll },
      })
}`,
  });
}

function pages(shell: Shell, { roster, filter, next }: RowsPage): Html | undefined {
  const address = { rosterId: roster.id };
  const { after, search, ...kept } = filter;
  if (search === undefined) {
    const href = (from?: number) => to(paths.rosterRows, address, { ...kept, after: from });
    return morePages(shell, { first: href(), after, next: next === undefined ? undefined : href(next) });
  }
  const { code = '', severity = '', standing = '', turn = '' } = kept;
  const fields = { code, severity, standing, turn, search };
  return moreFound(shell, {
    action: to(paths.rosterRows, address),
    first: after === undefined ? undefined : fields,
    next: next === undefined ? undefined : { ...fields, after: next },
  });
}

function filters(shell: Shell, { roster, filter, findings }: RowsPage): Html {
  const { rosterRows: texts } = shell.t;
  const { standing, severity, code, turn, search } = filter;
  const state = { values: { standing, severity, code, turn, search }, errors: {} };
  const choices = (labels: Readonly<Record<string, string>>) =>
    Object.entries(labels).map(([value, label]) => ({ value, label }));
  return privateSearchForm(shell, {
    action: to(paths.rosterRows, { rosterId: roster.id }),
    submit: texts.apply,
    label: texts.filters,
    body: html`${textField(shell, state, { name: 'search', label: texts.search, type: 'search', maxLength: 100 })}${selectField(
      shell,
      state,
      { name: 'code', label: texts.finding, empty: texts.allFindings, options: codeChoices(shell, findings) },
    )}${selectField(shell, state, {
      name: 'severity',
      label: texts.severity,
      empty: texts.allSeverities,
      options: choices(texts.severities),
    })}${selectField(shell, state, {
      name: 'standing',
      label: texts.standing,
      empty: texts.allStandings,
      options: choices(texts.standings),
    })}${selectField(shell, state, {
      name: 'turn',
      label: texts.turn,
      empty: texts.everyTurn,
      options: [{ value: 'mine', label: texts.myTurn }],
    })}`,
  });
}

/** Kinds that this roster has, each once with all its rows. */
function codeChoices({ t, language }: Shell, findings: readonly FindingCount[]) {
  const byCode = Map.groupBy(findings, ({ code }) => code);
  return [...byCode].map(([code, counts]) => {
    const rows = counts.reduce((sum, each) => sum + each.rows, 0);
    return { value: code, label: `${findingTitle(t, code)} (${formatNumber(language, rows)})` };
  });
}
