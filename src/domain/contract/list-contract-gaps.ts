import type { Db } from '../../platform/database.ts';
import { type ContractGapRow, selectContractGaps } from './contract-gap.store.ts';

export type ContractGapKind = 'no-plan' | 'no-benefit' | 'no-employer-staff' | 'no-second-person';

export type ContractGap = {
  kind: ContractGapKind;
  contractId: number;
  title: { fa: string; en: string };
  policyholder: { id: number; fa: string; en: string };
  since: Date;
};

/** What a running contract still lacks before its roster can be uploaded and approved; the oldest contract first. */
export async function listContractGaps(db: Db, today: Temporal.PlainDate): Promise<ContractGap[]> {
  const rows = await selectContractGaps(db, today);
  return rows.flatMap(row =>
    kindsOf(row).map(kind => ({
      kind,
      contractId: row.contract_id,
      title: { fa: row.title_fa, en: row.title_en },
      policyholder: { id: row.policyholder_id, fa: row.policyholder_fa, en: row.policyholder_en },
      since: row.created_at,
    })),
  );
}

function kindsOf(row: ContractGapRow): ContractGapKind[] {
  const kinds: ContractGapKind[] = [];
  if (row.plans === 0) kinds.push('no-plan');
  else if (row.plans_without_benefit > 0) kinds.push('no-benefit');
  if (row.employer_staff === 0) kinds.push('no-employer-staff');
  else if (row.deciders < 2) kinds.push('no-second-person');
  return kinds;
}
