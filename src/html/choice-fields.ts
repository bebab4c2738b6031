import { errorOf, type Field, fieldAttributes, fieldFrame, fieldGroup, requiredMark } from './field.ts';
import type { FormState } from './form.ts';
import type { Shell } from './shell.ts';
import { attributes, type Html, html } from './tag.ts';

export type Choice = { value: string; label: string; hint?: string };

export type SelectField = Field & {
  options: readonly Choice[];
  /** First line for "not chosen"; `false` where one is always chosen. */
  empty?: string | false;
};

export function selectField(shell: Shell, state: FormState, field: SelectField): Html {
  const { t } = shell;
  const chosen = state.values[field.name] ?? '';
  const empty = field.empty ?? t.form.choose;
  return fieldFrame(
    { t, state, field },
    html`<select ${attributes(fieldAttributes({ t, state, field }))}>${
      empty !== false && html`<option value="">${empty}</option>`
    }${field.options.map(
      ({ value, label }) =>
        html`<option ${attributes({ value, selected: value === chosen })}>${label}</option>`,
    )}</select>`,
  );
}

export function radioField(
  shell: Shell,
  state: FormState,
  field: Field & { options: readonly Choice[] },
): Html {
  const chosen = state.values[field.name];
  const described = state.errors[field.name] !== undefined && `${field.name}-error`;
  const inputs = field.options.map(({ value, label, hint }, index) => {
    const id = `${field.name}-${index + 1}`;
    const list = {
      type: 'radio',
      id,
      name: field.name,
      value,
      checked: value === chosen,
      'aria-describedby': described,
    };
    return html`<div class="choice"><input ${attributes(list)}><label for="${id}">${label}${
      hint !== undefined && html`<span class="choice-hint">${hint}</span>`
    }</label></div>`;
  });
  return fieldGroup({ t: shell.t, state, field }, html`${inputs}`);
}

/** A box to tick; its value is `yes`. */
export function checkboxField(shell: Shell, state: FormState, field: Field): Html {
  const { t } = shell;
  const list = {
    ...fieldAttributes({ t, state, field }),
    type: 'checkbox',
    value: 'yes',
    checked: state.values[field.name] === 'yes',
  };
  return html`<div class="field"><div class="choice"><input ${attributes(list)}><label for="${field.name}">${field.label}${requiredMark(t, field)}${
    field.hint !== undefined && html`<span class="choice-hint" id="${field.name}-hint">${field.hint}</span>`
  }</label></div>${errorOf(state, field.name)}</div>`;
}
