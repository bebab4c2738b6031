import { errorOf } from './field.ts';
import { type FormState, hiddenField } from './form.ts';
import { icons } from './icons.ts';
import type { Shell } from './shell.ts';
import { attributes, type Html, html } from './tag.ts';

/** Names of the fields the slot sends: the solved proof of work, or the digits of a picture and which picture. */
export const securityCodeFields = {
  proof: 'altcha',
  /** Errors of the slot, whichever way was taken, go under this name. */
  digits: 'security_code',
  picture: 'security_picture',
  refresh: 'refresh_picture',
} as const;

export type SecurityCode = {
  /** Where the element fetches its challenge (JSON of altcha-lib, algorithm PBKDF2/SHA-256). */
  challengeHref: string;
  picture: { id: string; imageHref: string; soundHref: string };
  /** The picture was used before: keep showing it. */
  byPicture?: boolean;
};

/**
 * The slot of the security code. With JavaScript a proof of work is solved silently, and one press shows the
 * picture; without it the picture is there from the start. Its refresh sends the form back with all that was typed.
 */
export function securityCode(shell: Shell, state: FormState, code: SecurityCode): Html {
  const { t } = shell;
  const { digits } = securityCodeFields;
  if (code.byPicture === true)
    return html`<div class="field">${pictureWay(shell, state, code, digits)}</div>`;
  const list = attributes({
    class: 'field',
    id: digits,
    challenge: code.challengeHref,
    'data-checking': t.form.checking,
    'data-checked': t.form.checked,
  });
  return html`<proof-of-work ${list}><div class="proof" hidden>
<p class="label">${t.form.securityCode}</p>
<div class="proof-slot"><span class="proof-box">${icons.check}</span><span class="proof-state" role="status">${t.form.checking}</span><button class="link" type="button">${t.form.pictureWay}</button></div>
${errorOf(state, digits)}</div><input type="hidden" name="${securityCodeFields.proof}" disabled><noscript>${pictureWay(shell, state, code, `${digits}_picture`)}</noscript></proof-of-work>`;
}

function pictureWay({ t }: Shell, state: FormState, { picture }: SecurityCode, id: string): Html {
  const { digits, refresh } = securityCodeFields;
  const error = state.errors[digits];
  const input = attributes({
    id,
    name: digits,
    type: 'text',
    inputmode: 'numeric',
    dir: 'ltr',
    autocomplete: 'off',
    maxlength: 12,
    'data-fold': '',
    required: true,
    'aria-invalid': error !== undefined && 'true',
    'aria-describedby': error === undefined ? `${id}-hint` : `${id}-hint ${id}-error`,
  });
  return html`<label for="${id}">${t.form.securityCode} <span class="required">${t.form.required}</span></label><p class="hint" id="${id}-hint">${t.form.pictureLabel}</p>
<div class="picture"><img src="${picture.imageHref}" width="200" height="70" alt="${t.form.pictureAlt}"><button class="button quiet" type="submit" name="${refresh}" value="yes">${t.form.pictureRefresh}</button></div>
<audio controls preload="none" src="${picture.soundHref}" aria-label="${t.form.pictureSound}"></audio>
<input ${input}>${hiddenField(securityCodeFields.picture, picture.id)}${
    error !== undefined && html`<p class="error" id="${id}-error">${error}</p>`
  }`;
}
