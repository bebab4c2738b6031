import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { ClaimSummary } from './claim.ts';
import type { ClaimState } from './claim-state.ts';

export type ClaimFilter = {
  contractIds: readonly number[];
  membershipIds: readonly number[];
  state?: ClaimState | undefined;
};

type SummaryRow = {
  contract_id: number;
  id: number;
  membership_id: number;
  number: string;
  title_fa: string;
  title_en: string | null;
  benefit_fa: string;
  benefit_en: string;
  centre_name: string;
  served_on: string;
  state: ClaimState;
  asked_rials: number;
  paid_rials: number | null;
  answer_until: string | null;
};

/** A page of claims, the latest service first, and how many there are in all. */
export async function selectClaims(
  db: Db,
  { contractIds, membershipIds, state }: ClaimFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ claims: ClaimSummary[]; total: number }> {
  const { rows } = await sql<SummaryRow & { total: number }>`
    with found as materialized (
      select * from claim
      where contract_id = any (${contractIds}) and membership_id = any (${membershipIds})
        and (${state ?? null}::text is null or state = ${state ?? null})
    ), shown as (
      select * from found order by served_on desc, id desc limit ${limit} offset ${offset}
    )
    select c.contract_id, c.id, c.membership_id, c.number, c.title_fa, c.title_en,
      b.name_fa as benefit_fa, b.name_en as benefit_en, c.centre_name, c.served_on, c.state, c.asked_rials, c.paid_rials, c.answer_until,
      (select count(*) from found) as total
    from shown c join benefit b on b.contract_id = c.contract_id and b.id = c.benefit_id
    order by c.served_on desc, c.id desc`.execute(db);
  return { claims: rows.map(summaryFrom), total: rows[0]?.total ?? 0 };
}

export function summaryFrom(row: SummaryRow): ClaimSummary {
  return {
    contractId: row.contract_id,
    claimId: row.id,
    membershipId: row.membership_id,
    number: row.number,
    title: { fa: row.title_fa, en: row.title_en },
    benefit: { fa: row.benefit_fa, en: row.benefit_en },
    centreName: row.centre_name,
    servedOn: Temporal.PlainDate.from(row.served_on),
    state: row.state,
    askedRials: row.asked_rials,
    paidRials: row.paid_rials ?? undefined,
    answerUntil: row.answer_until === null ? undefined : Temporal.PlainDate.from(row.answer_until),
  };
}

/** How many claims each of these members has. */
export async function countClaims(
  db: Db,
  { contractIds, membershipIds }: ClaimFilter,
): Promise<Map<number, number>> {
  const { rows } = await sql<{ membership_id: number; count: number }>`
    select membership_id, count(*) from claim
    where contract_id = any (${contractIds}) and membership_id = any (${membershipIds})
    group by membership_id`.execute(db);
  return new Map(rows.map(row => [row.membership_id, row.count]));
}

export type BalanceRow = {
  name_fa: string;
  name_en: string;
  limit_rials: number;
  waiting_days: number;
  used_rials: number;
};

export async function selectBalances(
  db: Db,
  { contractId, planId, membershipId }: { contractId: number; planId: number; membershipId: number },
): Promise<BalanceRow[]> {
  const { rows } = await sql<BalanceRow>`
    select b.name_fa, b.name_en, b.limit_rials, b.waiting_days,
      coalesce((select sum(c.paid_rials) from claim c where c.contract_id = b.contract_id
        and c.membership_id = ${membershipId} and c.benefit_id = b.id and c.state = 'paid'), 0)::bigint as used_rials
    from benefit b where b.contract_id = ${contractId} and b.plan_id = ${planId}
    order by b.position, b.id`.execute(db);
  return rows;
}
