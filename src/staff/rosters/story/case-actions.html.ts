import type { Case } from '../../../domain/roster/list-cases.ts';
import { buttonForm } from '../../../html/form.ts';
import type { Shell } from '../../../html/shell.ts';
import { linkButton } from '../../../html/steps.ts';
import { type Html, html } from '../../../html/tag.ts';
import { paths, to } from '../../../paths.ts';
import { columnName } from '../finding-sentence.ts';
import type { StoryPage } from './page.html.ts';

/** What a person may do about the row other than what is proposed. */
export function caseActions(
  shell: Shell,
  { roster, isOpen }: StoryPage,
  { row, finding }: Case,
): Html | undefined {
  if (!isOpen) return undefined;
  const { t } = shell;
  const { rosterDoctor: texts } = t;
  const place = { rosterId: roster.id, row: row.rowNumber };
  const { column } = finding;
  const edit =
    column &&
    linkButton(
      'quiet',
      `${to(paths.rosterRow, place, { edit: column })}#edit`,
      texts.edit(columnName(t, column)),
    );
  return html`<div class="case-actions">${edit}${
    row.standing !== 'aside' &&
    buttonForm(shell, { action: to(paths.rosterRowAside, place), label: texts.aside })
  }</div>`;
}
