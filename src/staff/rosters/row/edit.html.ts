import { columnKeyFrom } from '../../../domain/roster/save-mapping.ts';
import { card } from '../../../html/card.ts';
import { form, hiddenField } from '../../../html/form.ts';
import type { Shell } from '../../../html/shell.ts';
import { type Html, html } from '../../../html/tag.ts';
import { textField } from '../../../html/text-fields.ts';
import { paths, to } from '../../../paths.ts';
import { columnName } from '../finding-sentence.ts';
import type { RowPage } from './page.html.ts';

/** One cell at a time, named by the address; works without JavaScript. */
export function editCard(shell: Shell, { roster, row, state }: RowPage): Html | undefined {
  const { t } = shell;
  const { rosterRows: texts } = t;
  const column = columnKeyFrom(state.values['column'] ?? '');
  if (!column) return undefined;
  const place = { rosterId: roster.id, row: row.rowNumber };
  const label = columnName(t, column);
  return card({
    id: 'edit',
    title: texts.editTitle(label),
    accent: 'call',
    body: form(shell, {
      action: to(paths.rosterRowFix, place),
      submit: texts.save,
      beside: html`<a href="${to(paths.rosterRow, place)}">${texts.cancel}</a>`,
      body: html`${hiddenField('column', column)}${textField(shell, state, { name: 'text', label, hint: texts.editHint, maxLength: 300 })}`,
    }),
  });
}
