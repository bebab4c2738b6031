import type { Organization } from '../../domain/organization/organization.ts';
import { staffRoles } from '../../domain/organization/staff-roles.ts';
import { selectField } from '../../html/choice-fields.ts';
import { errorSummary, type FormState, form } from '../../html/form.ts';
import { document } from '../../html/layout.ts';
import type { Shell } from '../../html/shell.ts';
import { linkButton, pageHead } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { textField } from '../../html/text-fields.ts';
import { paths } from '../../paths.ts';
import { accountLabels } from './account-form.ts';

export type NewAccountPage = { organizations: readonly Organization[]; state: FormState };

export function newAccountPage(shell: Shell, data: NewAccountPage): Html {
  const { t } = shell;
  return document(shell, {
    face: 'staff',
    title: t.accounts.newTitle,
    width: 'form',
    main: html`${pageHead(t, {
      title: t.accounts.newTitle,
      lead: t.accounts.newLead,
      trail: [{ href: paths.staffAccounts, label: t.accounts.title }],
    })}
${errorSummary(shell, data.state)}
${form(shell, {
  action: paths.staffAccounts,
  submit: t.accounts.save,
  beside: linkButton('quiet', paths.staffAccounts, t.accounts.cancel),
  body: fields(shell, data),
})}`,
  });
}

function fields(shell: Shell, { organizations, state }: NewAccountPage): Html {
  const { t, language } = shell;
  const labels = accountLabels(t);
  return html`${selectField(shell, state, {
    name: 'organization',
    label: labels.organization,
    required: true,
    options: organizations.map(({ id, name, kind }) => ({
      value: String(id),
      label: t.accounts.organizationOf(name[language], t.organizations.kinds[kind]),
    })),
  })}${selectField(shell, state, {
    name: 'role',
    label: labels.role,
    hint: t.accounts.roleHint,
    required: true,
    options: staffRoles.map(role => ({ value: role, label: t.console.roles[role] })),
  })}${textField(shell, state, { name: 'name_fa', label: labels.name_fa, required: true })}${textField(
    shell,
    state,
    { name: 'name_en', label: labels.name_en, script: 'latin', required: true },
  )}${textField(shell, state, {
    name: 'user_name',
    label: labels.user_name,
    hint: t.accounts.userNameHint,
    script: 'latin',
    required: true,
    maxLength: 30,
  })}`;
}
