import { errorSummary, type FormState, form } from '../../html/form.ts';
import { document } from '../../html/layout.ts';
import type { Shell } from '../../html/shell.ts';
import { linkButton, pageHead } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { textField } from '../../html/text-fields.ts';
import { paths } from '../../paths.ts';
import type { Texts } from '../../texts/texts.ts';

export function typeLabels({ contracts }: Texts) {
  return { name_fa: contracts.nameFa, name_en: contracts.nameEn, key: contracts.typeKey };
}

export function newMembershipTypePage(shell: Shell, state: FormState): Html {
  const { t } = shell;
  const labels = typeLabels(t);
  return document(shell, {
    face: 'staff',
    title: t.contracts.typeTitle,
    width: 'form',
    main: html`${pageHead(t, {
      title: t.contracts.typeTitle,
      lead: t.contracts.typeLead,
      trail: [{ href: paths.contracts, label: t.contracts.title }],
    })}
${errorSummary(shell, state)}
${form(shell, {
  action: paths.membershipTypeNew,
  submit: t.contracts.saveType,
  beside: linkButton('quiet', paths.contractNew, t.contracts.cancel),
  body: html`${textField(shell, state, { name: 'name_fa', label: labels.name_fa, required: true })}${textField(
    shell,
    state,
    { name: 'name_en', label: labels.name_en, script: 'latin', required: true },
  )}${textField(shell, state, { name: 'key', label: labels.key, script: 'latin', required: true })}`,
})}`,
  });
}
