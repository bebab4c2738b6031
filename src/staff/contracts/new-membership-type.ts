import { z } from 'zod';
import { addMembershipType } from '../../domain/contract/add-membership-type.ts';
import { emptyForm, type FormState } from '../../html/form.ts';
import { paths } from '../../paths.ts';
import { readForm } from '../../read-form.ts';
import { type Ask, again, page, type Reply, redirect } from '../../route.ts';
import { englishName, faultyForm, latinKey, persianName } from '../form-values.ts';
import { newMembershipTypePage, typeLabels } from './new-membership-type.html.ts';

const schema = z.object({ name_fa: persianName, name_en: englishName, key: latinKey });

export function showNewMembershipType({ shell }: Ask): Reply {
  return page(newMembershipTypePage(shell, emptyForm));
}

export async function handleNewMembershipType({ deps, form, shell, t }: Ask): Promise<Reply> {
  const faulty = (state: FormState) => again(newMembershipTypePage(shell, state));
  const reading = readForm(schema, form);
  if (!reading.ok) return faulty(faultyForm(t, reading, typeLabels(t)));
  const { key, name_fa: fa, name_en: en } = reading.data;
  const added = await addMembershipType(deps.db, { key, name: { fa, en } });
  if (!added.ok)
    return faulty(faultyForm(t, { typed: reading.typed, errors: { key: added.why } }, typeLabels(t)));
  return redirect(paths.contractNew, {
    flash: { kind: 'good', key: 'membershipTypeAdded' },
    about: { subjectKind: 'membership-type', subjectId: added.membershipTypeId },
  });
}
