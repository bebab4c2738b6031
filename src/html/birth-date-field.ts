import { type Field, fieldGroup } from './field.ts';
import type { FormState } from './form.ts';
import type { Shell } from './shell.ts';
import { attributes, type Html, html } from './tag.ts';

/** Day, month by number or name, and year, as `<name>_day`, `<name>_month` and `<name>_year`. No calendar to page through. */
export function birthDateField(shell: Shell, state: FormState, field: Field): Html {
  return dateField(shell, state, { ...field, autocomplete: 'bday' });
}

/** The same for any other day. `autocomplete`: what the browser may fill in, by the name that the parts are added to. */
export function dateField(
  shell: Shell,
  state: FormState,
  { autocomplete, ...field }: Field & { autocomplete?: 'bday' },
): Html {
  const { t } = shell;
  const error = state.errors[field.name] !== undefined;
  const input = (part: 'day' | 'month' | 'year', label: string, length: number) => {
    const name = `${field.name}_${part}`;
    const list = {
      id: name,
      name,
      type: 'text',
      value: state.values[name] ?? '',
      dir: part === 'month' ? 'auto' : 'ltr',
      inputmode: part !== 'month' && 'numeric',
      'data-fold': '',
      maxlength: length,
      autocomplete: autocomplete ? `${autocomplete}-${part}` : 'off',
      'aria-invalid': error && 'true',
      'aria-describedby': error && `${field.name}-error`,
    };
    return html`<div class="part ${part}"><label for="${name}">${label}</label><input ${attributes(list)}></div>`;
  };
  return fieldGroup(
    { t, state, field },
    html`<div class="parts">${[input('day', t.form.day, 4), input('month', t.form.month, 12), input('year', t.form.year, 6)]}</div>`,
  );
}
