import { selectField } from '../html/choice-fields.ts';
import type { FormState } from '../html/form.ts';
import type { Shell } from '../html/shell.ts';
import { type Html, html } from '../html/tag.ts';
import { nationalIdField } from '../html/text-fields.ts';

export type MembershipTypeChoice = { id: number; name: { fa: string; en: string } };

/** Who somebody says to be, on the pages for members who have an account: national ID and membership type. */
export function memberFields(
  shell: Shell,
  state: FormState,
  types: readonly MembershipTypeChoice[],
): { nationalId: Html; membershipType: Html } {
  const { t, language } = shell;
  return {
    nationalId: nationalIdField(shell, state, {
      name: 'national_id',
      label: t.signIn.nationalId,
      hint: t.signIn.nationalIdHint,
      required: true,
    }),
    membershipType: selectField(shell, state, {
      name: 'membership_type',
      label: t.signIn.membershipType,
      required: true,
      options: types.map(({ id, name }) => ({ value: String(id), label: name[language] })),
    }),
  };
}

/** The way back under a form. */
export function wayBack(href: string, label: string): Html {
  return html`<p><a href="${href}">${label}</a></p>`;
}
