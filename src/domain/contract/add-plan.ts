import type { Db } from '../../platform/database.ts';
import { insertPlan } from './new-contract.store.ts';

export type NewPlan = {
  contractId: number;
  code: string;
  name: { fa: string; en: string };
  /** A dependent who is linked to no primary cannot activate an account. */
  needsPrimary: boolean;
};

export type PlanAdded = { ok: true; planId: number } | { ok: false; why: 'code-taken' };

/** `code` is the word for the plan in rosters, once in a contract. */
export async function addPlan(db: Db, { contractId, code, name, needsPrimary }: NewPlan): Promise<PlanAdded> {
  const row = {
    contract_id: contractId,
    code,
    name_fa: name.fa,
    name_en: name.en,
    needs_primary: needsPrimary,
  };
  const planId = await insertPlan(db, row);
  return planId === undefined ? { ok: false, why: 'code-taken' } : { ok: true, planId };
}
