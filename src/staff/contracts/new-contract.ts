import { addContract, type NewContract } from '../../domain/contract/add-contract.ts';
import { listMembershipTypes } from '../../domain/contract/list-membership-types.ts';
import { listOrganizations } from '../../domain/organization/list-organizations.ts';
import type { FormState } from '../../html/form.ts';
import { paths, to } from '../../paths.ts';
import { jalaliYear } from '../../persian/jalali-date.ts';
import { type FieldErrors, readForm } from '../../read-form.ts';
import { type Ask, again, page, type Reply, redirect } from '../../route.ts';
import { faultyForm } from '../form-values.ts';
import { staffOf } from '../staff-of.ts';
import { contractLabels, contractSchema } from './contract-form.ts';
import { type ContractChoices, newContractPage } from './new-contract.html.ts';

export async function showNewContract(ask: Ask): Promise<Reply> {
  const choices = await gatherChoices(ask);
  return page(newContractPage(ask.shell, { choices, state: { values: usual(ask, choices), errors: {} } }));
}

export async function handleNewContract(ask: Ask): Promise<Reply> {
  const { deps, form, shell, t } = ask;
  const choices = await gatherChoices(ask);
  const faulty = (state: FormState) => again(newContractPage(shell, { choices, state }));
  const reading = readForm(contractSchema, form);
  const errors = reading.ok ? notOffered(reading.data, choices) : reading.errors;
  const labels = contractLabels(t);
  if (!reading.ok || Object.keys(errors).length > 0)
    return faulty(faultyForm(t, { typed: reading.typed, errors }, labels));
  const added = await addContract(deps.db, reading.data);
  if (!added.ok) {
    const field = added.why === 'number-taken' ? 'number' : 'ends_on';
    return faulty(faultyForm(t, { typed: reading.typed, errors: { [field]: added.why } }, labels));
  }
  const { contractId } = added;
  return redirect(to(paths.contract, { contractId }), {
    flash: { kind: 'good', key: 'contractAdded' },
    about: {
      subjectKind: 'contract',
      subjectId: contractId,
      contractId,
      details: { year: reading.data.jalaliYear, proofs: reading.data.proofs.join(' ') },
    },
  });
}

async function gatherChoices({ deps: { db } }: Ask): Promise<ContractChoices> {
  return { organizations: await listOrganizations(db), types: await listMembershipTypes(db) };
}

/** What most contracts have; where there is one choice it is made. */
function usual({ deps, viewer }: Ask, { organizations, types }: ContractChoices): FormState['values'] {
  const { organizationId } = staffOf(viewer);
  const only = (kind: string) => {
    const offered = organizations.filter(organization => organization.kind === kind);
    const own = offered.find(({ id }) => id === organizationId);
    return String((own ?? (offered.length === 1 ? offered[0] : undefined))?.id ?? '');
  };
  return {
    policyholder: only('policyholder'),
    insurer: only('insurer'),
    agency: only('agency'),
    administrator: only('administrator'),
    membership_type: types.length === 1 ? String(types[0]?.id) : '',
    jalali_year: String(jalaliYear(deps.clock.today())),
    mass_leave: '10',
    proof_mobile: 'yes',
    proof_code: 'yes',
  };
}

/** Ids that no select of the page has. */
function notOffered(contract: NewContract, { organizations, types }: ContractChoices): FieldErrors {
  const errors: FieldErrors = {};
  const chosen = {
    policyholder: contract.policyholderId,
    insurer: contract.insurerId,
    agency: contract.agencyId,
    administrator: contract.administratorId,
  };
  for (const [kind, id] of Object.entries(chosen)) {
    const offered = organizations.some(organization => organization.kind === kind && organization.id === id);
    if (id !== undefined && !offered) errors[kind] = 'choose';
  }
  if (!types.some(({ id }) => id === contract.membershipTypeId)) errors['membership_type'] = 'choose';
  return errors;
}
