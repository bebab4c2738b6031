import type { FieldChange } from '../../../domain/roster/planned-person.ts';
import type { Shell } from '../../../html/shell.ts';
import { type Html, html } from '../../../html/tag.ts';
import { shownValue } from '../shown-value.ts';

/** What a member's entry says now and what it would say, a line each. */
export function fieldChanges(
  shell: Shell,
  { fields, relinked }: { fields: readonly FieldChange<string>[]; relinked: boolean },
): Html {
  const { rosterChanges: texts, columns } = shell.t;
  const names: Readonly<Record<string, string>> = columns.names;
  const shown = (field: string, value: string | undefined) =>
    value === undefined ? texts.nothing : shownValue(shell, field, value);
  return html`<ul class="field-changes">${fields.map(
    ({ field, before, after }) =>
      html`<li><span class="aside">${names[field] ?? columns.standing}</span> <del>${shown(field, before)}</del> <ins>${shown(field, after)}</ins></li>`,
  )}${relinked && html`<li>${texts.relinked}</li>`}</ul>`;
}
