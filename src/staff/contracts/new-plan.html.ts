import type { Contract } from '../../domain/contract/contract.ts';
import { checkboxField } from '../../html/choice-fields.ts';
import { errorSummary, type FormState, form } from '../../html/form.ts';
import { document } from '../../html/layout.ts';
import type { Shell } from '../../html/shell.ts';
import { linkButton, pageHead } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { textField } from '../../html/text-fields.ts';
import { paths, to } from '../../paths.ts';
import type { Texts } from '../../texts/texts.ts';

export function planLabels({ contracts }: Texts) {
  return {
    code: contracts.planCodeLabel,
    name_fa: contracts.nameFa,
    name_en: contracts.nameEn,
    needs_primary: contracts.needsPrimary,
  };
}

export function newPlanPage(
  shell: Shell,
  { contract, state }: { contract: Contract; state: FormState },
): Html {
  const { t, language } = shell;
  const labels = planLabels(t);
  const back = to(paths.contract, { contractId: contract.id });
  return document(shell, {
    face: 'staff',
    title: t.contracts.planTitle,
    width: 'form',
    main: html`${pageHead(t, {
      title: t.contracts.planTitle,
      lead: t.contracts.planLead,
      trail: [
        { href: paths.contracts, label: t.contracts.title },
        { href: back, label: contract.title[language] },
      ],
    })}
${errorSummary(shell, state)}
${form(shell, {
  action: to(paths.planNew, { contractId: contract.id }),
  submit: t.contracts.savePlan,
  beside: linkButton('quiet', back, t.contracts.cancel),
  body: html`${textField(shell, state, { name: 'code', label: labels.code, script: 'latin', required: true })}${textField(
    shell,
    state,
    { name: 'name_fa', label: labels.name_fa, required: true },
  )}${textField(shell, state, { name: 'name_en', label: labels.name_en, script: 'latin', required: true })}${checkboxField(
    shell,
    state,
    { name: 'needs_primary', label: labels.needs_primary, hint: t.contracts.needsPrimaryHint },
  )}`,
})}`,
  });
}
