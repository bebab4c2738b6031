import type { Db } from '../../platform/database.ts';
import { selectTerms } from './cover.store.ts';

type BothLanguages = { fa: string; en: string };

/** Whose contract it is, who carries and who assesses it, and for how long. */
export type CoverTerms = {
  title: BothLanguages;
  jalaliYear: number;
  startsOn: Temporal.PlainDate;
  endsOn: Temporal.PlainDate;
  policyholder: BothLanguages;
  insurer: BothLanguages;
  administrator: BothLanguages;
  plan: BothLanguages | undefined;
};

/** Of a contract that the viewer is a member of. */
export async function getCoverTerms(
  db: Db,
  { contractId, planId }: { contractId: number; planId: number | undefined },
): Promise<CoverTerms> {
  const row = await selectTerms(db, contractId, planId);
  if (!row) throw new Error('the contract is not one of the viewer');
  return {
    title: { fa: row.title_fa, en: row.title_en },
    jalaliYear: row.jalali_year,
    startsOn: Temporal.PlainDate.from(row.starts_on),
    endsOn: Temporal.PlainDate.from(row.ends_on),
    policyholder: { fa: row.policyholder_fa, en: row.policyholder_en },
    insurer: { fa: row.insurer_fa, en: row.insurer_en },
    administrator: { fa: row.administrator_fa, en: row.administrator_en },
    plan: row.plan_fa === null ? undefined : { fa: row.plan_fa, en: row.plan_en ?? row.plan_fa },
  };
}
