import type { Contract } from '../../domain/contract/contract.ts';
import type { Plan } from '../../domain/contract/list-plans.ts';
import { errorSummary, type FormState, form } from '../../html/form.ts';
import { properName } from '../../html/identifier.ts';
import { document } from '../../html/layout.ts';
import type { Shell } from '../../html/shell.ts';
import { linkButton, pageHead } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { type TextField, textField } from '../../html/text-fields.ts';
import { paths, to } from '../../paths.ts';
import type { Texts } from '../../texts/texts.ts';

export type BenefitPlace = { contract: Contract; plan: Plan };

export function benefitLabels({ contracts }: Texts) {
  return {
    name_fa: contracts.nameFa,
    name_en: contracts.nameEn,
    key: contracts.benefitKey,
    limit: contracts.limitLabel,
    deductible: contracts.deductibleLabel,
    waiting: contracts.waitingLabel,
  };
}

export function newBenefitPage(shell: Shell, { contract, plan }: BenefitPlace, state: FormState): Html {
  const { t, language } = shell;
  const back = to(paths.contract, { contractId: contract.id });
  return document(shell, {
    face: 'staff',
    title: t.contracts.benefitTitle,
    width: 'form',
    main: html`${pageHead(t, {
      title: t.contracts.benefitTitle,
      lead: properName(plan.name[language]),
      trail: [
        { href: paths.contracts, label: t.contracts.title },
        { href: back, label: contract.title[language] },
      ],
    })}
${errorSummary(shell, state)}
${form(shell, {
  action: to(paths.benefitNew, { contractId: contract.id, planId: plan.id }),
  submit: t.contracts.saveBenefit,
  beside: linkButton('quiet', back, t.contracts.cancel),
  body: fields(shell, state),
})}`,
  });
}

function fields(shell: Shell, state: FormState): Html {
  const { t } = shell;
  const { contracts } = t;
  const labels = benefitLabels(t);
  const field = (name: keyof typeof labels, more: Partial<TextField>) =>
    textField(shell, state, { name, label: labels[name], required: true, ...more });
  return html`${field('name_fa', {})}${field('name_en', { script: 'latin' })}${field('key', {
    script: 'latin',
    hint: contracts.benefitKeyHint,
  })}${field('limit', { script: 'digits' })}${field('deductible', {
    script: 'digits',
    hint: contracts.deductibleHint,
  })}${field('waiting', { script: 'digits', hint: contracts.waitingHint })}`;
}
