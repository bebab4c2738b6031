import type { Db } from '../../platform/database.ts';
import { selectBenefits } from './contract-terms.store.ts';

export type Benefit = {
  id: number;
  planId: number;
  key: string;
  name: { fa: string; en: string };
  limitRials: number;
  /** The insured's own share. */
  deductiblePercent: number;
  /** Days from the first covered day until it may be used. */
  waitingDays: number;
};

/** The benefits of all plans of a contract, plan by plan, in the order they were given. */
export async function listBenefits(db: Db, contractId: number): Promise<Benefit[]> {
  const rows = await selectBenefits(db, contractId);
  return rows.map(row => ({
    id: row.id,
    planId: row.plan_id,
    key: row.key,
    name: { fa: row.name_fa, en: row.name_en },
    limitRials: row.limit_rials,
    deductiblePercent: row.deductible_percent,
    waitingDays: row.waiting_days,
  }));
}
