import type { Db } from '../../platform/database.ts';
import type { Named } from './claim.ts';
import { selectBalances } from './read-claims.store.ts';

export type BenefitBalance = {
  name: Named;
  limitRials: number;
  leftRials: number;
  /** The first day on which the benefit may be used; undefined where nobody has to wait. */
  usableFrom: Temporal.PlainDate | undefined;
};

type Asked = {
  contractId: number;
  planId: number;
  membershipId: number;
  coveredFrom: Temporal.PlainDate;
};

/** What is left of each benefit of one person after the claims that were paid. */
export async function listBenefitBalances(db: Db, asked: Asked): Promise<BenefitBalance[]> {
  const rows = await selectBalances(db, asked);
  return rows.map(row => ({
    name: { fa: row.name_fa, en: row.name_en },
    limitRials: row.limit_rials,
    leftRials: Math.max(0, row.limit_rials - row.used_rials),
    usableFrom: row.waiting_days > 0 ? asked.coveredFrom.add({ days: row.waiting_days }) : undefined,
  }));
}
