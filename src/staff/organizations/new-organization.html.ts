import { organizationKinds } from '../../domain/organization/organization.ts';
import { selectField } from '../../html/choice-fields.ts';
import { errorSummary, type FormState, form } from '../../html/form.ts';
import { document } from '../../html/layout.ts';
import type { Shell } from '../../html/shell.ts';
import { linkButton, pageHead } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { textField } from '../../html/text-fields.ts';
import { paths } from '../../paths.ts';
import type { Texts } from '../../texts/texts.ts';

export function organizationLabels({ organizations }: Texts) {
  return {
    kind: organizations.kind,
    name_fa: organizations.nameFa,
    name_en: organizations.nameEn,
    code: organizations.codeLabel,
  };
}

export function newOrganizationPage(shell: Shell, state: FormState): Html {
  const { t } = shell;
  return document(shell, {
    face: 'staff',
    title: t.organizations.newTitle,
    width: 'form',
    main: html`${pageHead(t, {
      title: t.organizations.newTitle,
      lead: t.organizations.newLead,
      trail: [{ href: paths.organizations, label: t.organizations.title }],
    })}
${errorSummary(shell, state)}
${form(shell, {
  action: paths.organizationNew,
  submit: t.organizations.save,
  beside: linkButton('quiet', paths.organizations, t.organizations.cancel),
  body: fields(shell, state),
})}`,
  });
}

function fields(shell: Shell, state: FormState): Html {
  const { t } = shell;
  const labels = organizationLabels(t);
  return html`${selectField(shell, state, {
    name: 'kind',
    label: labels.kind,
    required: true,
    options: organizationKinds.map(kind => ({ value: kind, label: t.organizations.kinds[kind] })),
  })}${textField(shell, state, { name: 'name_fa', label: labels.name_fa, required: true })}${textField(
    shell,
    state,
    { name: 'name_en', label: labels.name_en, script: 'latin', required: true },
  )}${textField(shell, state, {
    name: 'code',
    label: labels.code,
    script: 'latin',
    hint: t.organizations.codeHint,
  })}`;
}
