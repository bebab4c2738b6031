import assert from 'node:assert/strict';
import { test } from 'node:test';
import { birthDateField } from './birth-date-field.ts';
import { checkboxField, radioField, selectField } from './choice-fields.ts';
import { buttonForm, errorSummary, type FormState, form, searchForm } from './form.ts';
import { document } from './layout.ts';
import { securityCode } from './security-code.ts';
import type { Shell } from './shell.ts';
import { pageHead, steps } from './steps.ts';
import { type Html, html } from './tag.ts';
import { sampleShell } from './testing/sample-shell.ts';
import { faultsOf } from './testing/valid-html.ts';
import {
  fileField,
  givenFields,
  mobileField,
  nationalIdField,
  oneTimeCodeField,
  passwordField,
  textArea,
  textField,
} from './text-fields.ts';

const typed: FormState = {
  values: { national_id: '00899', first_name: 'میلاد "<b>', type: 'group', remember: 'yes', birth_day: '۲۶' },
  errors: {
    national_id: 'کد ملی ده رقم است.',
    birth: 'این روز در تقویم نیست.',
    security_code: 'کد درست نیست.',
  },
};
const picture = { id: '7', imageHref: '/challenge/7/picture.png', soundHref: '/challenge/7/sound.wav' };
const options = [
  { value: 'group', label: 'گروهی' },
  { value: 'single', label: 'انفرادی', hint: 'خرید شخصی' },
];

function everyField(shell: Shell, state: FormState): Html {
  return html`${[
    selectField(shell, state, { name: 'type', label: 'نوع عضویت', required: true, options }),
    nationalIdField(shell, state, { name: 'national_id', label: 'کد ملی', required: true, hint: 'ده رقم' }),
    textField(shell, state, { name: 'first_name', label: 'نام', required: true }),
    mobileField(shell, state, { name: 'mobile', label: 'موبایل' }),
    oneTimeCodeField(shell, state, { name: 'code', label: 'کد' }),
    passwordField(shell, state, {
      name: 'password',
      label: 'رمز',
      autocomplete: 'new-password',
      meter: true,
    }),
    birthDateField(shell, state, { name: 'birth', label: 'تاریخ تولد', hint: 'مثلاً ۲۶ آبان ۱۳۶۵' }),
    radioField(shell, state, { name: 'way', label: 'راه', options }),
    checkboxField(shell, state, { name: 'remember', label: 'مرا به خاطر بسپار', hint: '۳۰ روز' }),
    fileField(shell, state, { name: 'file', label: 'پرونده', accept: '.xlsx' }),
    textArea(shell, state, { name: 'notes', label: 'توضیحات' }),
    givenFields([{ label: 'نام', value: 'میلاد' }]),
  ]}`;
}

function pageOf(shell: Shell, main: Html): string {
  return document(shell, { face: 'site', title: 'فعال‌سازی عضویت', width: 'form', main }).markup;
}

for (const language of ['fa', 'en'] as const) {
  for (const byPicture of [false, true]) {
    test(`a form with every field is valid HTML (${language}, picture ${byPicture})`, async () => {
      const shell = sampleShell(language);
      const { t } = shell;
      const body = html`${everyField(shell, typed)}${securityCode(shell, typed, { challengeHref: '/challenge', picture, byPicture })}`;
      const main = html`${pageHead(t, { eyebrow: steps(t, 1, 3), title: 'فعال‌سازی' })}${errorSummary(shell, typed)}${form(shell, { action: '/activation', submit: 'مرحلهٔ بعد', body, upload: true })}${buttonForm(shell, { action: '/x', label: 'ارسال دوباره', hidden: { row: 7 } })}${searchForm({ action: '/s', submit: 'جست‌وجو', label: 'صافی', body: textField(shell, typed, { name: 'q', label: 'نام' }) })}`;
      assert.deepEqual(await faultsOf(pageOf(shell, main)), []);
    });
  }
}

test('what was typed is kept, escaped, and each error is said at the top and at its field', () => {
  const shell = sampleShell('fa');
  const { markup } = html`${errorSummary(shell, typed)}${everyField(shell, typed)}`;
  assert.match(markup, /value="میلاد &quot;&lt;b&gt;"/);
  assert.match(markup, /value="group" selected/);
  assert.match(markup, /<a href="#national_id">کد ملی ده رقم است\.<\/a>/);
  assert.match(
    markup,
    /id="national_id"[^>]*aria-invalid="true" aria-describedby="national_id-hint national_id-error"/,
  );
  assert.match(markup, /<p class="error" id="national_id-error">/);
  assert.match(markup, /۳ مورد نیاز به اصلاح دارد/);
});

test('required fields say so in words', () => {
  const { markup } = nationalIdField(sampleShell('fa'), typed, {
    name: 'id',
    label: 'کد ملی',
    required: true,
  });
  assert.match(markup, /کد ملی <span class="required">\(اجباری\)<\/span>/);
});

test('a password is never sent back', () => {
  const state = { values: { password: 'گل‌های سرخ ۱۳۶۵' }, errors: {} };
  const { markup } = passwordField(sampleShell('fa'), state, {
    name: 'password',
    label: 'رمز',
    autocomplete: 'current-password',
  });
  assert.doesNotMatch(markup, /value=|سرخ/);
});

test('a form that changes something carries its token and no error summary stands over a good form', () => {
  const shell = sampleShell('fa');
  assert.match(
    form(shell, { action: '/a', submit: 'ثبت', body: html`` }).markup,
    /name="form_token" value="token"/,
  );
  assert.equal(errorSummary(shell, { values: {}, errors: { a: undefined } }), undefined);
});
