import type { Texts } from '../texts/texts.ts';
import type { FormState } from './form.ts';
import { type Html, html } from './tag.ts';

/** What every field of a form has. The field's id is its name, so that the error summary finds it. */
export type Field = {
  name: string;
  label: string;
  hint?: string;
  required?: boolean;
};

export type FieldFrame = { t: Texts; state: FormState; field: Field };

/** Attributes that tie an input to its hint and error. */
export function fieldAttributes({ state, field }: FieldFrame): Record<string, string | boolean | undefined> {
  const error = state.errors[field.name];
  const described = [
    field.hint !== undefined && `${field.name}-hint`,
    error !== undefined && `${field.name}-error`,
  ].filter(id => id !== false);
  return {
    id: field.name,
    name: field.name,
    required: field.required,
    'aria-invalid': error !== undefined && 'true',
    'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
  };
}

/** Label above, hint under the label, the input, its error. */
export function fieldFrame({ t, state, field }: FieldFrame, input: Html): Html {
  return html`<div class="field"><label for="${field.name}">${field.label}${requiredMark(t, field)}</label>${hintOf(field)}${input}${errorOf(state, field.name)}</div>`;
}

/** The same for several inputs that answer one question. */
export function fieldGroup({ t, state, field }: FieldFrame, inputs: Html): Html {
  return html`<fieldset class="field" id="${field.name}"><legend>${field.label}${requiredMark(t, field)}</legend>${hintOf(field)}${inputs}${errorOf(state, field.name)}</fieldset>`;
}

export function requiredMark(t: Texts, field: Field): Html | false {
  return field.required === true && html` <span class="required">${t.form.required}</span>`;
}

function hintOf(field: Field): Html | false {
  return field.hint !== undefined && html`<p class="hint" id="${field.name}-hint">${field.hint}</p>`;
}

export function errorOf(state: FormState, name: string): Html | false {
  const error = state.errors[name];
  return error !== undefined && html`<p class="error" id="${name}-error">${error}</p>`;
}
