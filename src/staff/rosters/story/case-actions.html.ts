import type { Case } from '../../../domain/roster/list-cases.ts';
import { buttonForm } from '../../../html/form.ts';
import type { Shell } from '../../../html/shell.ts';
import { linkButton } from '../../../html/steps.ts';
import { type Html, html } from '../../../html/tag.ts';
import { paths, to } from '../../../paths.ts';
import { columnName } from '../finding-sentence.ts';
import { hereHref } from './findings.html.ts';
import type { StoryPage } from './page.html.ts';

/** What a person may do about the row other than what is proposed. */
export function caseActions(shell: Shell, data: StoryPage, { row, finding }: Case): Html | undefined {
  const { roster, isOpen } = data;
  if (!isOpen) return undefined;
  const { t } = shell;
  const { rosterDoctor: texts } = t;
  const place = { rosterId: roster.id, row: row.rowNumber };
  const { column, suggestion } = finding;
  const editHref = column && `${to(paths.rosterRow, place, { edit: column })}#edit`;
  const edit = column && linkButton('quiet', editHref ?? '', texts.edit(columnName(t, column)));
  const choose = linkButton(
    'quiet',
    to(paths.rosterRowPrimary, place),
    suggestion ? texts.chooseOther : texts.choosePrimary,
  );
  return html`<div class="case-actions">${column === 'primaryNationalId' ? choose : edit}${
    row.standing !== 'aside' &&
    buttonForm(shell, {
      action: to(paths.rosterRowAside, place),
      label: texts.aside,
      hidden: { back: hereHref(data) },
    })
  }</div>`;
}
