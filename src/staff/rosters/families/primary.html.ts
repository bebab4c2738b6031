import type { RosterRow } from '../../../domain/roster/roster-row.ts';
import { card, emptyState } from '../../../html/card.ts';
import { buttonForm, privateSearchForm } from '../../../html/form.ts';
import { identifier } from '../../../html/identifier.ts';
import { document } from '../../../html/layout.ts';
import { localDigits } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { pageHead } from '../../../html/steps.ts';
import { type Html, html } from '../../../html/tag.ts';
import { textField } from '../../../html/text-fields.ts';
import { paths, to } from '../../../paths.ts';
import { trailOf } from '../asked-roster.ts';
import { columnName } from '../finding-sentence.ts';
import { markedCell } from '../marked-cell.html.ts';
import type { AskedRow } from '../row/page.ts';
import { rowName } from '../rows/row-table.html.ts';

export type PrimaryPage = AskedRow & { primaries: readonly RosterRow[]; search: string | undefined };

/** Whose dependent a row is: chosen among the primaries of this roster, written as a fix of the cell. */
export function primaryPage(shell: Shell, data: PrimaryPage): Html {
  const { t, language } = shell;
  const { roster, row, search, primaries } = data;
  const { rosterFamilies: texts } = t;
  const address = { rosterId: roster.id, row: row.rowNumber };
  const number = localDigits(language, row.rowNumber);
  const title = texts.chooseTitle(number);
  return document(shell, {
    face: 'staff',
    title: `${title} · ${roster.file.name}`,
    width: 'text',
    main: html`${pageHead(t, {
      title: html`${title} — ${rowName(shell, row)}`,
      lead: texts.chooseLead,
      trail: [
        ...trailOf(shell, data),
        { href: to(paths.rosterRow, address), label: t.rosterRows.rowTitle(number) },
      ],
    })}
${card({
  title: search === undefined ? texts.near : texts.found,
  body: html`<p class="hint">${columnName(t, 'primaryNationalId')}${t.rosters.comma}${texts.now}: ${markedCell(shell, row, 'primaryNationalId') ?? t.rosterRows.emptyCell}</p>
${privateSearchForm(shell, {
  action: to(paths.rosterRowPrimary, address),
  submit: texts.find,
  label: texts.chooseSearch,
  body: textField(
    shell,
    { values: { search }, errors: {} },
    { name: 'search', label: texts.chooseSearch, type: 'search', maxLength: 100 },
  ),
})}
${
  primaries.length > 0
    ? html`<ul class="choices">${primaries.map(primary => choice(shell, data, primary))}</ul>`
    : emptyState({
        title: texts.chooseNone,
        text: texts.chooseNoneText,
        action: { href: to(paths.rosterRowPrimary, address), label: texts.chooseAny },
      })
}`,
})}`,
  });
}

function choice(shell: Shell, { roster, row }: PrimaryPage, primary: RosterRow): Html {
  const { t, language } = shell;
  const { rosterFamilies: texts } = t;
  const id = primary.namedId ?? '';
  return html`<li><div><b>${rowName(shell, primary)}</b> ${identifier(id)}<span class="under">${texts.row(localDigits(language, primary.rowNumber))}</span></div>${buttonForm(
    shell,
    {
      action: to(paths.rosterRowFix, { rosterId: roster.id, row: row.rowNumber }),
      label: texts.choose,
      hidden: { column: 'primaryNationalId', text: id },
    },
  )}</li>`;
}
