import type { Db } from '../../platform/database.ts';
import type { Benefit } from './list-benefits.ts';
import { insertBenefit } from './new-contract.store.ts';

export type NewBenefit = Omit<Benefit, 'id'> & { contractId: number };

export type BenefitAdded = { ok: true; benefitId: number } | { ok: false; why: 'key-taken' };

/** A covered item of a plan, after those it has. `key` names it for other systems, once in a plan. */
export async function addBenefit(db: Db, benefit: NewBenefit): Promise<BenefitAdded> {
  const benefitId = await insertBenefit(db, {
    contract_id: benefit.contractId,
    plan_id: benefit.planId,
    key: benefit.key,
    name_fa: benefit.name.fa,
    name_en: benefit.name.en,
    limit_rials: benefit.limitRials,
    deductible_percent: benefit.deductiblePercent,
    waiting_days: benefit.waitingDays,
  });
  return benefitId === undefined ? { ok: false, why: 'key-taken' } : { ok: true, benefitId };
}
