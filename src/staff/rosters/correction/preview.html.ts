import type { CorrectedCell, Correction } from '../../../domain/roster/correction/find-correction.ts';
import { card } from '../../../html/card.ts';
import { checkboxField } from '../../../html/choice-fields.ts';
import { emptyForm, form } from '../../../html/form.ts';
import { document } from '../../../html/layout.ts';
import { notice } from '../../../html/notice.ts';
import { formatNumber, localDigits } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { linkButton, pageHead } from '../../../html/steps.ts';
import { type Column, table } from '../../../html/table.ts';
import { type Html, html } from '../../../html/tag.ts';
import { paths, to } from '../../../paths.ts';
import { type AskedRoster, rosterHref, trailOf } from '../asked-roster.ts';
import { columnName } from '../finding-sentence.ts';
import { beforeAfter } from '../fixes/before-after.html.ts';
import { morePages } from '../more-pages.html.ts';
import { stateBadge } from '../state-badge.ts';

export type CorrectionPreview = AskedRoster & {
  correction: Correction;
  after: number | undefined;
  /** It came by the way of new rosters and was known by its mark. */
  recognised: boolean;
  large: boolean;
  error: string | undefined;
};

export function correctionPreview(shell: Shell, data: CorrectionPreview): Html {
  const { t } = shell;
  const { roster, correction, recognised, error } = data;
  const { rosterCorrection: texts } = t;
  const said = error ?? (correction.stale ? texts.refusals.stale : undefined);
  return document(shell, {
    face: 'staff',
    title: `${texts.previewTitle} · ${roster.file.name}`,
    width: 'wide',
    main: html`${pageHead(t, {
      title: texts.previewTitle,
      lead: texts.previewLead(correction.fileName),
      state: stateBadge(t, roster.state),
      trail: trailOf(shell, data),
    })}
${said !== undefined && notice('warn', said)}${recognised && notice('info', texts.asNew)}
${takeCard(shell, data)}${correction.cells.length > 0 && cellsCard(shell, data)}`,
  });
}

function takeCard(shell: Shell, { roster, correction, large }: CorrectionPreview): Html {
  const { t, language } = shell;
  const { rosterCorrection: texts } = t;
  const { counts, added, stale, id } = correction;
  const { cells, cellRows, removals } = counts;
  const number = (count: number) => formatNumber(language, count);
  const place = { rosterId: roster.id, correction: id };
  const again = linkButton('quiet', to(paths.rosterCorrection, { rosterId: roster.id }), texts.title);
  const mayTake = !stale && roster.state === 'checked' && cells + removals > 0;
  return html`<section class="card call"><p><b>${cells > 0 ? texts.counts(number(cells), number(cellRows)) : texts.noCells}</b></p>
${added > 0 && notice('info', texts.added(number(added)))}${large && html`<p class="hint">${texts.large}</p>`}${
  mayTake
    ? form(shell, {
        action: to(paths.rosterCorrectionPreview, place),
        submit: texts.take,
        beside: html`<a href="${rosterHref(roster)}">${texts.leave}</a>`,
        body: removals > 0 ? removedField(shell, correction) : html``,
      })
    : html`<p>${again}</p>`
}</section>`;
}

function removedField(shell: Shell, { counts, removedRows }: Correction): Html {
  const { t, language } = shell;
  const { rosterCorrection: texts } = t;
  const listed = removedRows.map(row => localDigits(language, row)).join(t.rosters.comma);
  const rows = counts.removals > removedRows.length ? texts.andMore(listed) : listed;
  return html`<p>${texts.removed(formatNumber(language, counts.removals))} <span class="hint">${texts.removedRows(rows)}</span></p>
${checkboxField(shell, emptyForm, { name: 'remove', label: texts.remove, hint: texts.removeHint })}`;
}

function cellsCard(shell: Shell, { roster, correction, after }: CorrectionPreview): Html {
  const { t, language } = shell;
  const { rosterCorrection: texts, rosterFixes } = t;
  const rowHref = (row: number) => to(paths.rosterRow, { rosterId: roster.id, row });
  const columns: Column<CorrectedCell>[] = [
    {
      key: 'row',
      header: rosterFixes.row,
      numeric: true,
      cell: ({ rowNumber: row }) =>
        html`<a class="row-link" href="${rowHref(row)}">${localDigits(language, row)}</a>`,
    },
    { key: 'column', header: rosterFixes.column, names: true, cell: ({ column }) => columnName(t, column) },
    { key: 'change', header: rosterFixes.change, cell: each => beforeAfter(shell, each.before, each.after) },
  ];
  const href = (from?: number) =>
    to(paths.rosterCorrectionPreview, { rosterId: roster.id, correction: correction.id }, { after: from });
  const { next, cells } = correction;
  return html`${card({ title: texts.cells, body: table(t, { caption: texts.cells, columns, rows: cells, onPhones: 'cards' }) })}
${morePages(shell, { first: href(), after, next: next === undefined ? undefined : href(next) })}`;
}
