import type { Shell } from './shell.ts';
import { attributes, type Html, html } from './tag.ts';

/** What was typed and what is wrong with it, by field name. Messages are sentences of the page's language. */
export type FormState = {
  values: Readonly<Record<string, string | undefined>>;
  errors: Readonly<Record<string, string | undefined>>;
};

export const emptyForm: FormState = { values: {}, errors: {} };

/** The hidden field that shows a form to be ours and tells one form from the same form sent twice. */
const formTokenField = 'form_token';

export type Form = {
  action: string;
  /** The button that sends it, such as «مرحلهٔ بعد». */
  submit: string;
  body: Html;
  /** Beside the button: a way back, a second button. */
  beside?: Html;
  submitKind?: 'primary' | 'danger' | 'quiet';
  /** The form carries a file: a progress bar while it is sent. */
  upload?: boolean;
  id?: string;
};

/** A form that changes something. Browsers do not judge the fields; the server does, in whole sentences. */
export function form(
  shell: Shell,
  { action, submit, body, beside, submitKind = 'primary', upload, id }: Form,
): Html {
  const list = { class: 'form', method: 'post', action, id, novalidate: true };
  const inside = html`${tokenField(shell)}${body}
<div class="form-end"><button ${attributes({ class: `button ${submitKind}`, type: 'submit' })}>${submit}</button>${beside}</div>`;
  if (upload !== true) return html`<form ${attributes(list)}>${inside}</form>`;
  return html`<upload-progress data-label="${shell.t.form.uploading}" data-failed="${shell.t.form.uploadFailed}"><form ${attributes({ ...list, enctype: 'multipart/form-data' })}>${inside}</form></upload-progress>`;
}

/** A form of one button and hidden values: approve, refresh, sign out. */
export type ButtonForm = {
  action: string;
  label: string;
  kind?: 'primary' | 'quiet' | 'danger' | 'link';
  hidden?: Readonly<Record<string, string | number>>;
  /** What it is called aloud, where one of many such buttons would not be told from another. */
  spoken?: string;
};

export function buttonForm(
  shell: Shell,
  { action, label, kind = 'quiet', hidden = {}, spoken }: ButtonForm,
): Html {
  return html`<form class="button-form" method="post" action="${action}">${tokenField(shell)}${Object.entries(
    hidden,
  ).map(([name, value]) =>
    hiddenField(name, value),
  )}<button ${attributes({ class: `button ${kind}`, type: 'submit', 'aria-label': spoken })}>${label}</button></form>`;
}

/** A form that only asks: filters and searches. Its values stand in the address. */
export type SearchForm = { action: string; submit: string; body: Html; label: string };

export function searchForm({ action, submit, body, label }: SearchForm): Html {
  return html`<form class="filters" method="get" action="${action}" role="search" aria-label="${label}">${body}<button class="button quiet" type="submit">${submit}</button></form>`;
}

/** The same for names and identifiers: what is searched for stays out of the address, so it is sent and answered at once. */
export function privateSearchForm(shell: Shell, { action, submit, body, label }: SearchForm): Html {
  return html`<form class="filters" method="post" action="${action}" role="search" aria-label="${label}">${tokenField(shell)}${body}<button class="button quiet" type="submit">${submit}</button></form>`;
}

export function hiddenField(name: string, value: string | number): Html {
  return html`<input type="hidden" name="${name}" value="${value}">`;
}

function tokenField(shell: Shell): Html {
  return hiddenField(formTokenField, shell.csrfToken);
}

/** All errors at the top of the form, each a link to its field. Nothing when there is none. */
export function errorSummary(shell: Shell, { errors }: FormState): Html | undefined {
  const found = Object.entries(errors).filter((entry): entry is [string, string] => entry[1] !== undefined);
  if (found.length === 0) return undefined;
  return html`<div class="notice bad error-summary" role="alert" tabindex="-1" id="errors" autofocus>
<div><p class="notice-title">${shell.t.form.errorSummary(found.length)}</p>
<ul>${found.map(([name, message]) => html`<li>${name === '' ? message : html`<a href="#${name}">${message}</a>`}</li>`)}</ul></div>
</div>`;
}
