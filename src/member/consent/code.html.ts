import type { ConsentTerms } from '../../domain/correction/consent/consent.ts';
import { buttonForm, errorSummary, type FormState, form, hiddenField } from '../../html/form.ts';
import { document } from '../../html/layout.ts';
import type { Shell } from '../../html/shell.ts';
import { pageHead } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { givenFields, oneTimeCodeField } from '../../html/text-fields.ts';
import { paths, to } from '../../paths.ts';

export type ConsentCodePage = { terms: ConsentTerms; error?: string; demo: boolean };

/** The code that makes it her own word. */
export function consentCodePage(shell: Shell, { terms, error, demo }: ConsentCodePage): Html {
  const { t } = shell;
  const { caseId, revision, primary } = terms;
  const state: FormState = { values: {}, errors: { code: error } };
  const back = to(paths.memberConsent, { caseId });
  return document(shell, {
    face: 'member',
    title: t.consent.codeTitle,
    width: 'form',
    main: html`${pageHead(t, {
      title: t.consent.codeTitle,
      lead: t.consent.codeLead,
      trail: [{ href: back, label: t.consent.title }],
    })}
${errorSummary(shell, state)}
${form(shell, {
  action: to(paths.memberConsentCode, { caseId }),
  submit: t.consent.codeSubmit,
  body: html`${hiddenField('revision', revision)}${givenFields([
    { label: t.consent.primary, value: html`<bdi>${primary.firstName} ${primary.lastName}</bdi>` },
  ])}${oneTimeCodeField(shell, state, {
    name: 'code',
    label: t.consent.code,
    hint: t.consent.codeHint(5),
    required: true,
  })}`,
})}
${buttonForm(shell, {
  action: to(paths.memberConsent, { caseId }),
  label: t.consent.codeAgain,
  hidden: { revision },
})}
<p><a href="${back}">${t.consent.backToTerms}</a></p>
${demo && html`<p><a href="${paths.demoMessages}">${t.demo.toMessages}</a></p>`}`,
  });
}
