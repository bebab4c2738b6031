import { createStaff } from '../../domain/organization/create-staff.ts';
import { listOrganizations } from '../../domain/organization/list-organizations.ts';
import type { Organization } from '../../domain/organization/organization.ts';
import { newStaffPassword } from '../../domain/organization/staff-password.ts';
import { kindsWithStaff, roleFits } from '../../domain/organization/staff-roles.ts';
import type { FormState } from '../../html/form.ts';
import { type FieldErrors, readForm } from '../../read-form.ts';
import { type Ask, again, page, type Reply } from '../../route.ts';
import { faultyForm } from '../form-values.ts';
import { accountLabels, accountSchema } from './account-form.ts';
import { credentialsPage } from './credentials.html.ts';
import { newAccountPage } from './new-account.html.ts';

export async function showNewAccount({ deps, query, shell }: Ask): Promise<Reply> {
  const organizations = await listEmployers(deps.db);
  const state = { values: { organization: query.get('organization') ?? '' }, errors: {} };
  return page(newAccountPage(shell, { organizations, state }));
}

/** The answer is the one time that password and key are shown; sent again, the form leads to the list. */
export async function handleNewAccount({ deps, form, shell, t, config }: Ask): Promise<Reply> {
  const organizations = await listEmployers(deps.db);
  const faulty = (state: FormState) => again(newAccountPage(shell, { organizations, state }));
  const reading = readForm(accountSchema, form);
  const labels = accountLabels(t);
  if (!reading.ok) return faulty(faultyForm(t, reading, labels));
  const { typed, data } = reading;
  const { organization: organizationId, role, user_name: userName } = data;
  const organization = organizations.find(({ id }) => id === organizationId);
  const errors: FieldErrors = {};
  if (!organization) errors['organization'] = 'choose';
  else if (!roleFits(role, organization.kind)) errors['role'] = 'role-does-not-fit';
  if (Object.keys(errors).length > 0) return faulty(faultyForm(t, { typed, errors }, labels));
  const name = { fa: data.name_fa, en: data.name_en };
  const password = newStaffPassword(deps.chance);
  const created = await createStaff(deps, { organizationId, role, userName, name, password });
  if (!created.ok) return faulty(faultyForm(t, { typed, errors: { user_name: created.why } }, labels));
  const { staffId, authenticatorSecret } = created;
  const issuer = config.brand.name.en;
  return page(credentialsPage(shell, { name, userName, password, authenticatorSecret, issuer }), {
    about: { subjectKind: 'staff', subjectId: staffId, details: { organizationId, role } },
  });
}

async function listEmployers(db: Ask['deps']['db']): Promise<Organization[]> {
  const kinds = kindsWithStaff();
  return (await listOrganizations(db)).filter(({ kind }) => kinds.includes(kind));
}
