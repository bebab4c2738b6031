import { buttonForm, errorSummary, type FormState, form } from '../../html/form.ts';
import { identifier } from '../../html/identifier.ts';
import { document } from '../../html/layout.ts';
import type { Shell } from '../../html/shell.ts';
import { pageHead } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { givenFields, oneTimeCodeField } from '../../html/text-fields.ts';
import { paths } from '../../paths.ts';

export type MobileCodePage = { newMobile: string; error?: string; demo: boolean };

/** The code that was sent to the new number. */
export function mobileCodePage(shell: Shell, { newMobile, error, demo }: MobileCodePage): Html {
  const { t } = shell;
  const state: FormState = { values: {}, errors: { code: error } };
  return document(shell, {
    face: 'member',
    title: t.mobileChange.codeTitle,
    width: 'form',
    main: html`${pageHead(t, {
      title: t.mobileChange.codeTitle,
      lead: t.mobileChange.codeLead,
      trail: [
        { href: paths.profile, label: t.profile.title },
        { href: paths.profileMobile, label: t.mobileChange.title },
      ],
    })}
${errorSummary(shell, state)}
${form(shell, {
  action: paths.profileMobileCode,
  submit: t.mobileChange.codeSubmit,
  body: html`${givenFields([
    { label: t.mobileChange.newMobile, value: identifier(newMobile) },
  ])}${oneTimeCodeField(shell, state, {
    name: 'code',
    label: t.mobileChange.code,
    hint: t.mobileChange.codeHint(5),
    required: true,
  })}`,
})}
${buttonForm(shell, { action: paths.profileMobileCodeAgain, label: t.mobileChange.codeAgain, kind: 'quiet' })}
<p><a href="${paths.profileMobile}">${t.mobileChange.otherNumber}</a></p>
${demo && html`<p><a href="${paths.demoMessages}">${t.demo.toMessages}</a></p>`}`,
  });
}
