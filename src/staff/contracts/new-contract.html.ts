import type { MembershipType } from '../../domain/contract/list-membership-types.ts';
import { proofKinds } from '../../domain/contract/proofs.ts';
import type { Organization, OrganizationKind } from '../../domain/organization/organization.ts';
import { checkboxField, selectField } from '../../html/choice-fields.ts';
import { fieldGroup } from '../../html/field.ts';
import { errorSummary, type FormState, form } from '../../html/form.ts';
import { document } from '../../html/layout.ts';
import type { Shell } from '../../html/shell.ts';
import { linkButton, pageHead } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { type TextField, textField } from '../../html/text-fields.ts';
import { paths } from '../../paths.ts';
import { contractLabels, proofFields } from './contract-form.ts';

export type ContractChoices = {
  organizations: readonly Organization[];
  types: readonly MembershipType[];
};

export type NewContractPage = { choices: ContractChoices; state: FormState };

export function newContractPage(shell: Shell, { choices, state }: NewContractPage): Html {
  const { t } = shell;
  return document(shell, {
    face: 'staff',
    title: t.contracts.newTitle,
    width: 'form',
    main: html`${pageHead(t, {
      title: t.contracts.newTitle,
      lead: t.contracts.newLead,
      trail: [{ href: paths.contracts, label: t.contracts.title }],
    })}
${errorSummary(shell, state)}
${form(shell, {
  action: paths.contractNew,
  submit: t.contracts.save,
  beside: linkButton('quiet', paths.contracts, t.contracts.cancel),
  body: html`${titles(shell, state)}${parties(shell, choices, state)}${typeField(shell, choices, state)}${period(shell, state)}${proofs(shell, state)}${text(shell, state, { name: 'mass_leave', hint: t.contracts.massLeaveHint, script: 'digits', required: true })}${checkboxField(shell, state, { name: 'paper_letter', label: t.contracts.paperLetterLabel, hint: t.contracts.paperLetterHint })}`,
})}`,
  });
}

function text(shell: Shell, state: FormState, field: Omit<TextField, 'label'>): Html {
  return textField(shell, state, { ...field, label: contractLabels(shell.t)[field.name] ?? '' });
}

function titles(shell: Shell, state: FormState): Html {
  const { contracts } = shell.t;
  return html`${text(shell, state, { name: 'title_fa', hint: contracts.titleFaHint, required: true })}${text(
    shell,
    state,
    { name: 'title_en', script: 'latin', required: true },
  )}${text(shell, state, { name: 'number', script: 'latin', required: true })}`;
}

const partyKinds: readonly OrganizationKind[] = ['policyholder', 'insurer', 'agency', 'administrator'];

function parties(shell: Shell, { organizations }: ContractChoices, state: FormState): Html {
  const { t, language } = shell;
  return html`${partyKinds.map(kind => {
    const offered = organizations.filter(organization => organization.kind === kind);
    const label = contractLabels(t)[kind] ?? '';
    const field = selectField(shell, state, {
      name: kind,
      label,
      required: kind !== 'agency',
      ...(kind === 'agency' ? { empty: t.contracts.noAgency } : {}),
      options: offered.map(({ id, name, code }) => ({
        value: String(id),
        label: code ? t.contracts.agencyWithCode(name[language], code) : name[language],
      })),
    });
    return offered.length > 0 || kind === 'agency'
      ? field
      : html`${field}<p class="hint">${t.contracts.missing(label)} <a href="${paths.organizationNew}">${t.contracts.missingLink}</a></p>`;
  })}`;
}

function typeField(shell: Shell, { types }: ContractChoices, state: FormState): Html {
  const { t, language } = shell;
  return html`${selectField(shell, state, {
    name: 'membership_type',
    label: t.contracts.membershipType,
    required: true,
    options: types.map(({ id, name }) => ({ value: String(id), label: name[language] })),
  })}<p class="hint">${types.length === 0 && html`${t.contracts.noType} `}<a href="${paths.membershipTypeNew}">${t.contracts.addType}</a></p>`;
}

function period(shell: Shell, state: FormState): Html {
  const { contracts } = shell.t;
  return html`${text(shell, state, { name: 'jalali_year', script: 'digits', required: true, maxLength: 8 })}${text(
    shell,
    state,
    { name: 'starts_on', script: 'digits', hint: contracts.startsOnHint },
  )}${text(shell, state, { name: 'ends_on', script: 'digits', hint: contracts.endsOnHint })}`;
}

function proofs(shell: Shell, state: FormState): Html {
  const { t } = shell;
  return fieldGroup(
    { t, state, field: { name: 'proofs', label: t.contracts.proofs, required: true } },
    html`${proofKinds.map(kind =>
      checkboxField(shell, state, {
        name: proofFields[kind],
        label: t.contracts.proofNames[kind],
        ...(kind === 'knowledge' ? { hint: t.contracts.weakHint } : {}),
      }),
    )}`,
  );
}
