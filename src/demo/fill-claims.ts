import { sql } from 'kysely';
import { addClaims } from '../domain/claim/add-claims.ts';
import type { Db } from '../platform/database.ts';
import type { BenefitKey } from './demo-contracts.ts';
import { type Insured, makeClaims, type PlanBenefit } from './make-claims.ts';
import { toldClaims } from './told-claims.ts';

/** Gives the members of the demo's rosters their claims, through the use case that takes claims in. */
export async function fillClaims(db: Db, today: Temporal.PlainDate): Promise<void> {
  const claims = makeClaims({
    insured: await listInsured(db),
    benefits: await listBenefits(db),
    told: toldClaims(),
    today,
  });
  const added = await addClaims(db, claims);
  if (!added.ok) throw new Error(`the demo's claim ${added.number} does not add up: ${added.why}`);
}

async function listInsured(db: Db): Promise<Insured[]> {
  const { rows } = await sql<Record<keyof Insured, string> & { contractId: number }>`
    select m.contract_id as "contractId", c.jalali_year as "jalaliYear", m.id as "membershipId",
      p.id_value as "nationalId", m.plan_id as "planId", m.birth_date as "birthDate",
      m.covered_from as "coveredFrom", m.covered_until as "coveredUntil"
    from membership m join contract c on c.id = m.contract_id join person p on p.id = m.person_id
    where m.plan_id is not null and m.birth_date is not null
    order by c.jalali_year, m.contract_id, p.id_value`.execute(db);
  return rows.map(row => ({
    contractId: row.contractId,
    jalaliYear: Number(row.jalaliYear),
    membershipId: Number(row.membershipId),
    nationalId: row.nationalId,
    planId: Number(row.planId),
    birthDate: Temporal.PlainDate.from(row.birthDate),
    coveredFrom: Temporal.PlainDate.from(row.coveredFrom),
    coveredUntil: Temporal.PlainDate.from(row.coveredUntil),
  }));
}

async function listBenefits(db: Db): Promise<PlanBenefit[]> {
  const rows = await db
    .selectFrom('benefit')
    .select(['id', 'plan_id', 'key', 'limit_rials', 'deductible_percent'])
    .execute();
  return rows.map(row => ({
    benefitId: row.id,
    planId: row.plan_id,
    key: row.key as BenefitKey,
    limitRials: row.limit_rials,
    deductiblePercent: row.deductible_percent,
  }));
}
