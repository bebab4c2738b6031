import type { RowPage } from '../../../domain/roster/list-rows.ts';
import type { RosterRow } from '../../../domain/roster/roster-row.ts';
import type { Readiness } from '../../../domain/roster/summarize-readiness.ts';
import { emptyState } from '../../../html/card.ts';
import { identifier } from '../../../html/identifier.ts';
import { document } from '../../../html/layout.ts';
import { notice } from '../../../html/notice.ts';
import { formatNumber, localDigits } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { linkButton, pageHead } from '../../../html/steps.ts';
import { type Column, table } from '../../../html/table.ts';
import { type Html, html } from '../../../html/tag.ts';
import { paths, to } from '../../../paths.ts';
import { type AskedRoster, trailOf } from '../asked-roster.ts';
import { findingTitle } from '../finding-sentence.ts';
import { morePages } from '../more-pages.html.ts';
import { rowName } from '../rows/row-table.html.ts';
import { tabs } from '../tabs.html.ts';

export type ReadinessPage = AskedRoster &
  RowPage & {
    counts: Record<Readiness, number>;
    readiness: Readiness;
    after: number | undefined;
    mayPrint: boolean;
  };

export function readinessPage(shell: Shell, data: ReadinessPage): Html {
  const { t, language } = shell;
  const { roster, rows, readiness, after, next, counts } = data;
  const { rosterChanges: texts } = t;
  const href = (query: { kind: Readiness; after?: number | undefined }) =>
    to(paths.rosterReadiness, { rosterId: roster.id }, query);
  const list = (['needs-proof', 'cannot', 'ready'] as const).map(kind => ({
    label: texts.tab(texts.readiness[kind], formatNumber(language, counts[kind])),
    href: href({ kind }),
    current: kind === readiness,
  }));
  const columns = columnsOf(shell, data);
  const caption = texts.readiness[readiness];
  return document(shell, {
    face: 'staff',
    title: `${texts.readinessTitle} · ${roster.file.name}`,
    width: 'wide',
    main: html`${pageHead(t, {
      title: texts.readinessTitle,
      lead: texts.readinessLead,
      trail: trailOf(shell, data),
    })}
${tabs(texts.readinessTitle, list)}
${
  rows.length > 0
    ? html`${readiness === 'needs-proof' && codesHint(shell, data)}<section class="card">${table(t, { caption, columns, rows, onPhones: 'cards' })}</section>
${morePages(shell, {
  first: href({ kind: readiness }),
  after,
  next: next === undefined ? undefined : href({ kind: readiness, after: next }),
})}`
    : emptyState({ title: texts.readinessNone, text: texts.readinessNoneText })
}`,
  });
}

/** Codes belong to memberships, which a roster that is not applied has not made yet. */
function codesHint({ t }: Shell, { roster, contract, mayPrint }: ReadinessPage): Html | undefined {
  const { rosterChanges: texts } = t;
  if (roster.state !== 'applied') return notice('info', texts.afterApply);
  if (!mayPrint) return undefined;
  return html`<p>${linkButton('primary', to(paths.employerCodes, { contractId: contract.id }), texts.printCodes)}</p>`;
}

function columnsOf(shell: Shell, { roster, readiness }: ReadinessPage): Column<RosterRow>[] {
  const { t, language } = shell;
  const { rosterChanges: texts } = t;
  const href = (row: number) => to(paths.rosterRow, { rosterId: roster.id, row });
  return [
    {
      key: 'row',
      header: texts.row,
      numeric: true,
      cell: ({ rowNumber }) =>
        html`<a class="row-link" href="${href(rowNumber)}">${localDigits(language, rowNumber)}</a>`,
    },
    { key: 'name', header: texts.name, names: true, cell: row => rowName(shell, row) },
    {
      key: 'id',
      header: texts.nationalId,
      numeric: true,
      cell: ({ namedId }) => (namedId === undefined ? texts.nothing : identifier(namedId)),
    },
    { key: 'why', header: texts.why, cell: row => reasonOf(shell, readiness, row) },
  ];
}

function reasonOf({ t }: Shell, readiness: Readiness, { cells, findings }: RosterRow): string {
  const { rosterChanges: texts } = t;
  if (readiness === 'ready') {
    const mobile = cells.find(({ key }) => key === 'mobile');
    return mobile?.value !== undefined && mobile.value !== '' ? texts.reasons.mobile : texts.reasons.ready;
  }
  if (readiness === 'needs-proof') return texts.reasons['needs-proof'];
  const errors = findings.filter(({ severity }) => severity === 'error');
  return errors.length > 0
    ? errors.map(({ code }) => findingTitle(t, code)).join(t.rosters.comma)
    : texts.reasons.cannot;
}
