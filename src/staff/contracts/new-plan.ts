import { z } from 'zod';
import { addPlan } from '../../domain/contract/add-plan.ts';
import type { Contract } from '../../domain/contract/contract.ts';
import { findContract } from '../../domain/contract/find-contract.ts';
import { emptyForm, type FormState } from '../../html/form.ts';
import { paths, to } from '../../paths.ts';
import { readForm } from '../../read-form.ts';
import { type Ask, again, idFrom, notFound, page, type Reply, redirect } from '../../route.ts';
import { englishName, faultyForm, paperNumber, persianName } from '../form-values.ts';
import { newPlanPage, planLabels } from './new-plan.html.ts';

const schema = z.object({
  code: paperNumber,
  name_fa: persianName,
  name_en: englishName,
  needs_primary: z.literal('yes').optional(),
});

export async function showNewPlan(ask: Ask): Promise<Reply> {
  const contract = await contractOf(ask);
  return contract ? page(newPlanPage(ask.shell, { contract, state: emptyForm })) : notFound;
}

export async function handleNewPlan(ask: Ask): Promise<Reply> {
  const { deps, form, shell, t } = ask;
  const contract = await contractOf(ask);
  if (!contract) return notFound;
  const faulty = (state: FormState) => again(newPlanPage(shell, { contract, state }));
  const reading = readForm(schema, form);
  if (!reading.ok) return faulty(faultyForm(t, reading, planLabels(t)));
  const { code, name_fa: fa, name_en: en, needs_primary } = reading.data;
  const contractId = contract.id;
  const added = await addPlan(deps.db, {
    contractId,
    code,
    name: { fa, en },
    needsPrimary: needs_primary === 'yes',
  });
  if (!added.ok)
    return faulty(faultyForm(t, { typed: reading.typed, errors: { code: added.why } }, planLabels(t)));
  return redirect(to(paths.contract, { contractId }), {
    flash: { kind: 'good', key: 'planAdded' },
    about: { subjectKind: 'plan', subjectId: added.planId, contractId },
  });
}

async function contractOf({ deps, params }: Ask): Promise<Contract | undefined> {
  const contractId = idFrom(params['contractId']);
  return contractId ? await findContract(deps.db, contractId) : undefined;
}
