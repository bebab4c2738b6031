import type { MembershipType } from '../../domain/contract/list-membership-types.ts';
import { selectField } from '../../html/choice-fields.ts';
import { errorSummary, type FormState, form } from '../../html/form.ts';
import { document } from '../../html/layout.ts';
import type { Shell } from '../../html/shell.ts';
import { pageHead, steps } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { nationalIdField, textField } from '../../html/text-fields.ts';
import { paths } from '../../paths.ts';

type Start = { types: readonly MembershipType[]; state: FormState; securityCode: Html };

/** «فعال‌سازی عضویت»: the guide's fourth step. */
export function startPage(shell: Shell, { types, state, securityCode }: Start): Html {
  const { t } = shell;
  return document(shell, {
    face: 'site',
    title: t.activation.title,
    width: 'form',
    main: html`${pageHead(t, { title: t.activation.title, eyebrow: steps(t, 1, 3), lead: t.activation.lead })}
${errorSummary(shell, state)}
${form(shell, { action: paths.activation, submit: t.activation.next, body: fields(shell, { types, state, securityCode }) })}
<p>${t.activation.haveAccount} <a href="${paths.signIn}">${t.activation.signIn}</a></p>`,
  });
}

function fields(shell: Shell, { types, state, securityCode }: Start): Html {
  const { t, language } = shell;
  const options = types.map(({ key, name }) => ({ value: key, label: name[language] }));
  return html`${selectField(shell, state, { name: 'membership_type', label: t.activation.membershipType, required: true, options })}
${nationalIdField(shell, state, { name: 'national_id', label: t.activation.nationalId, hint: t.activation.nationalIdHint, required: true })}
${textField(shell, state, { name: 'first_name', label: t.activation.firstName, hint: t.activation.firstNameHint, required: true, autocomplete: 'given-name' })}
${textField(shell, state, { name: 'last_name', label: t.activation.lastName, hint: t.activation.lastNameHint, required: true, autocomplete: 'family-name' })}
${securityCode}`;
}
