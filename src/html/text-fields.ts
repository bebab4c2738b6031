import { type Field, fieldAttributes, fieldFrame } from './field.ts';
import type { FormState } from './form.ts';
import type { Shell } from './shell.ts';
import { attributes, type Html, html } from './tag.ts';

export type TextField = Field & {
  /**
   * `persian` letters of the language; `latin` left to right; `digits` left to right with a number pad,
   * digits of any script folded to Latin while typing.
   */
  script?: 'persian' | 'latin' | 'digits';
  type?: 'text' | 'email' | 'tel' | 'search';
  autocomplete?: string;
  maxLength?: number;
  readOnly?: boolean;
};

export function textField(shell: Shell, state: FormState, field: TextField): Html {
  const { script = 'persian' } = field;
  const list = attributes({
    ...fieldAttributes({ t: shell.t, state, field }),
    type: field.type ?? 'text',
    value: state.values[field.name] ?? '',
    dir: script === 'persian' ? 'auto' : 'ltr',
    inputmode: script === 'digits' && 'numeric',
    'data-fold': script === 'digits' && '',
    autocomplete: field.autocomplete ?? 'off',
    maxlength: field.maxLength,
    readonly: field.readOnly,
    spellcheck: 'false',
  });
  return fieldFrame({ t: shell.t, state, field }, html`<input ${list}>`);
}

/** Ten digits in any script; longer input is let through so that pasted spaces and dashes survive. */
export function nationalIdField(shell: Shell, state: FormState, field: Field): Html {
  return textField(shell, state, { ...field, script: 'digits', maxLength: 24 });
}

export function mobileField(shell: Shell, state: FormState, field: Field): Html {
  return textField(shell, state, {
    ...field,
    script: 'digits',
    type: 'tel',
    autocomplete: 'tel',
    maxLength: 24,
  });
}

/** A code from a message: one field, pasteable, offered by the phone itself. */
export function oneTimeCodeField(shell: Shell, state: FormState, field: Field): Html {
  return textField(shell, state, {
    ...field,
    script: 'digits',
    autocomplete: 'one-time-code',
    maxLength: 12,
  });
}

export type PasswordField = Field & {
  autocomplete: 'current-password' | 'new-password';
  /** Shows how strong it is while typing; the server alone decides. */
  meter?: boolean;
};

/** What was typed is never sent back. */
export function passwordField(shell: Shell, state: FormState, field: PasswordField): Html {
  const { t } = shell;
  const list = attributes({
    ...fieldAttributes({ t, state, field }),
    type: 'password',
    dir: 'auto',
    autocomplete: field.autocomplete,
    autocapitalize: 'none',
    spellcheck: 'false',
  });
  return fieldFrame(
    { t, state, field },
    html`<password-field data-show="${t.form.showPassword}" data-hide="${t.form.hidePassword}" ${attributes(
      field.meter === true
        ? {
            'data-short': t.form.passwordShort,
            'data-fair': t.form.passwordFair,
            'data-strong': t.form.passwordStrong,
          }
        : {},
    )}><input ${list}></password-field>`,
  );
}

export type TextArea = Field & { rows?: number; maxLength?: number };

export function textArea(shell: Shell, state: FormState, field: TextArea): Html {
  const list = attributes({
    ...fieldAttributes({ t: shell.t, state, field }),
    rows: field.rows ?? 4,
    maxlength: field.maxLength,
    dir: 'auto',
  });
  // The line end after the tag is dropped by the parser; without it a value's own first one would be.
  return fieldFrame(
    { t: shell.t, state, field },
    html`<textarea ${list}>
${state.values[field.name]}</textarea>`,
  );
}

export type FileField = Field & { accept: string };

export function fileField(shell: Shell, state: FormState, field: FileField): Html {
  const list = attributes({
    ...fieldAttributes({ t: shell.t, state, field }),
    type: 'file',
    accept: field.accept,
  });
  return fieldFrame({ t: shell.t, state, field }, html`<input ${list}>`);
}

export type GivenField = { label: string; value: Html | string };

/** Facts that are shown in a form and cannot be changed there. */
export function givenFields(fields: readonly GivenField[]): Html {
  return html`<dl class="given">${fields.map(
    ({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`,
  )}</dl>`;
}
