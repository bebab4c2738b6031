import { z } from 'zod';
import { addBenefit } from '../../domain/contract/add-benefit.ts';
import { findContract } from '../../domain/contract/find-contract.ts';
import { listPlans } from '../../domain/contract/list-plans.ts';
import type { FormState } from '../../html/form.ts';
import { paths, to } from '../../paths.ts';
import { readForm } from '../../read-form.ts';
import { type Ask, again, idFrom, notFound, page, type Reply, redirect } from '../../route.ts';
import { englishName, faultyForm, latinKey, persianName, wholeNumber } from '../form-values.ts';
import { type BenefitPlace, benefitLabels, newBenefitPage } from './new-benefit.html.ts';

const schema = z.object({
  name_fa: persianName,
  name_en: englishName,
  key: latinKey,
  limit: wholeNumber(0, 9_000_000_000_000),
  deductible: wholeNumber(0, 100),
  waiting: wholeNumber(0, 3650),
});

export async function showNewBenefit(ask: Ask): Promise<Reply> {
  const place = await placeOf(ask);
  const state = { values: { deductible: '10', waiting: '0' }, errors: {} };
  return place ? page(newBenefitPage(ask.shell, place, state)) : notFound;
}

export async function handleNewBenefit(ask: Ask): Promise<Reply> {
  const { deps, form, shell, t } = ask;
  const place = await placeOf(ask);
  if (!place) return notFound;
  const faulty = (state: FormState) => again(newBenefitPage(shell, place, state));
  const reading = readForm(schema, form);
  if (!reading.ok) return faulty(faultyForm(t, reading, benefitLabels(t)));
  const { data } = reading;
  const contractId = place.contract.id;
  const added = await addBenefit(deps.db, {
    contractId,
    planId: place.plan.id,
    key: data.key,
    name: { fa: data.name_fa, en: data.name_en },
    limitRials: data.limit,
    deductiblePercent: data.deductible,
    waitingDays: data.waiting,
  });
  if (!added.ok)
    return faulty(faultyForm(t, { typed: reading.typed, errors: { key: added.why } }, benefitLabels(t)));
  return redirect(to(paths.contract, { contractId }), {
    flash: { kind: 'good', key: 'benefitAdded' },
    about: {
      subjectKind: 'benefit',
      subjectId: added.benefitId,
      contractId,
      details: { limitRials: data.limit, deductiblePercent: data.deductible, waitingDays: data.waiting },
    },
  });
}

async function placeOf({ deps: { db }, params }: Ask): Promise<BenefitPlace | undefined> {
  const contractId = idFrom(params['contractId']);
  const contract = contractId ? await findContract(db, contractId) : undefined;
  if (!contract) return undefined;
  const plan = (await listPlans(db, contract.id)).find(({ id }) => id === idFrom(params['planId']));
  return plan && { contract, plan };
}
