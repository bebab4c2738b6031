import { errorSummary, type FormState, form } from '../../html/form.ts';
import { document } from '../../html/layout.ts';
import { notice } from '../../html/notice.ts';
import type { Shell } from '../../html/shell.ts';
import { pageHead } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { mobileField, passwordField } from '../../html/text-fields.ts';
import { paths } from '../../paths.ts';
import type { Texts } from '../../texts/texts.ts';

export type NewMobilePage = {
  /** Errors as codes. */
  state: FormState;
  /** Nothing of the form is judged any more for a while. */
  refusal?: 'too-many-tries' | 'too-many-codes';
};

/** The password again, and the new number. */
export function newMobilePage(shell: Shell, { state: coded, refusal }: NewMobilePage): Html {
  const { t } = shell;
  const state = { ...coded, errors: inWords(t, coded.errors) };
  return document(shell, {
    face: 'member',
    title: t.mobileChange.title,
    width: 'form',
    main: html`${pageHead(t, {
      title: t.mobileChange.title,
      lead: t.mobileChange.lead,
      trail: [{ href: paths.profile, label: t.profile.title }],
    })}
${errorSummary(shell, state)}${refusal && notice('warn', refusalOf(t, refusal))}
${form(shell, { action: paths.profileMobile, submit: t.mobileChange.submit, body: fields(shell, state) })}
<p><a href="${paths.profile}">${t.mobileChange.back}</a></p>`,
  });
}

function fields(shell: Shell, state: FormState): Html {
  const { mobileChange } = shell.t;
  return html`${mobileField(shell, state, {
    name: 'mobile',
    label: mobileChange.newMobile,
    hint: mobileChange.newMobileHint,
    required: true,
  })}${passwordField(shell, state, {
    name: 'password',
    label: mobileChange.password,
    hint: mobileChange.passwordHint,
    required: true,
    autocomplete: 'current-password',
  })}<p class="hint">${mobileChange.consequences}</p>`;
}

function refusalOf({ mobileChange }: Texts, refusal: NonNullable<NewMobilePage['refusal']>): string {
  return refusal === 'too-many-tries' ? mobileChange.tooManyTries : mobileChange.tooManyCodes;
}

function inWords({ mobileChange }: Texts, { mobile, password }: FormState['errors']): FormState['errors'] {
  const ofMobile: Record<string, string> = {
    required: mobileChange.mobileEmpty,
    'same-mobile': mobileChange.mobileSame,
  };
  return {
    mobile: mobile && (ofMobile[mobile] ?? mobileChange.mobileUnreadable),
    password:
      password && (password === 'wrong-password' ? mobileChange.passwordWrong : mobileChange.passwordEmpty),
  };
}
