import { z } from 'zod';
import { addOrganization } from '../../domain/organization/add-organization.ts';
import { organizationKinds } from '../../domain/organization/organization.ts';
import { emptyForm, type FormState } from '../../html/form.ts';
import { paths } from '../../paths.ts';
import { readForm } from '../../read-form.ts';
import { type Ask, again, page, type Reply, redirect } from '../../route.ts';
import { code, englishName, faultyForm, paperNumber, persianName } from '../form-values.ts';
import { newOrganizationPage, organizationLabels } from './new-organization.html.ts';

const schema = z
  .object({
    kind: z.enum(organizationKinds, code('choose')),
    name_fa: persianName,
    name_en: englishName,
    code: z
      .string(code('required'))
      .trim()
      .transform(text => text || undefined)
      .pipe(paperNumber.optional()),
  })
  .refine(form => form.kind !== 'agency' || form.code !== undefined, {
    path: ['code'],
    message: code('required'),
  });

export function showNewOrganization({ shell }: Ask): Reply {
  return page(newOrganizationPage(shell, emptyForm));
}

export async function handleNewOrganization({ deps, form, shell, t }: Ask): Promise<Reply> {
  const faulty = (state: FormState) => again(newOrganizationPage(shell, state));
  const reading = readForm(schema, form);
  const labels = organizationLabels(t);
  if (!reading.ok) return faulty(faultyForm(t, reading, labels));
  const { kind, code: agencyCode, name_fa: fa, name_en: en } = reading.data;
  const added = await addOrganization(deps.db, { kind, code: agencyCode, name: { fa, en } });
  if (!added.ok) return faulty(faultyForm(t, { typed: reading.typed, errors: { code: added.why } }, labels));
  return redirect(paths.organizations, {
    flash: { kind: 'good', key: 'organizationAdded' },
    about: { subjectKind: 'organization', subjectId: added.organizationId, details: { kind } },
  });
}
