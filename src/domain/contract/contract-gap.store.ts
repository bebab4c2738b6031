import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';

export type ContractGapRow = {
  contract_id: number;
  title_fa: string;
  title_en: string;
  policyholder_fa: string;
  policyholder_en: string;
  policyholder_id: number;
  created_at: Date;
  plans: number;
  plans_without_benefit: number;
  employer_staff: number;
  deciders: number;
};

/** Of contracts that have not ended: what has to be there before a roster can be uploaded and approved. */
export async function selectContractGaps(db: Db, today: Temporal.PlainDate): Promise<ContractGapRow[]> {
  const { rows } = await sql<ContractGapRow>`
    select c.id as contract_id, c.title_fa, c.title_en, o.name_fa as policyholder_fa, o.name_en as policyholder_en,
      o.id as policyholder_id, c.created_at, p.plans, p.plans_without_benefit, f.employer_staff, f.deciders
    from contract c
    join organization o on o.id = c.policyholder_id
    cross join lateral (
      select count(*) as plans, count(*) filter (where not exists (
        select from benefit b where b.contract_id = plan.contract_id and b.plan_id = plan.id)) as plans_without_benefit
      from plan where plan.contract_id = c.id) p
    cross join lateral (
      select count(*) filter (where s.role = 'employer-hr') as employer_staff, count(*) as deciders
      from staff s
      where s.disabled_at is null and (
        (s.role = 'employer-hr' and s.organization_id = c.policyholder_id)
        or (s.role = 'agency-expert' and s.organization_id = c.agency_id)
        or (s.role = 'administrator-support' and s.organization_id = c.administrator_id))) f
    where c.ends_on >= ${today.toString()}
      and (p.plans = 0 or p.plans_without_benefit > 0 or f.employer_staff = 0 or f.deciders < 2)
    order by c.created_at, c.id limit 50`.execute(db);
  return rows;
}
