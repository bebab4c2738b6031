import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { ClaimLine, Deduction, DeductionKind, Named } from './claim.ts';
import type { ClaimState, Turn } from './claim-state.ts';

export type ClaimRow = {
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
  received_on: string;
  paid_on: string | null;
  iban_ending: string | null;
  answer_until: string | null;
  first_name: string;
  last_name: string;
  insurer: Named;
  administrator: Named;
  lines: ClaimLine[];
  deductions: (Deduction & { kind: DeductionKind })[];
  events: { state: ClaimState; at: string; actor: Turn; note_fa: string | null; note_en: string | null }[];
};

/** The whole claim in one trip; undefined where the viewer has no such claim. */
export async function selectClaim(db: Db, claimId: number): Promise<ClaimRow | undefined> {
  const { rows } = await sql<ClaimRow>`
    select c.*, coalesce(m.first_name, f.first_name) as first_name, coalesce(m.last_name, f.last_name) as last_name,
      b.name_fa as benefit_fa, b.name_en as benefit_en,
      jsonb_build_object('fa', insurer.name_fa, 'en', insurer.name_en) as insurer,
      jsonb_build_object('fa', administrator.name_fa, 'en', administrator.name_en) as administrator,
      (select coalesce(jsonb_agg(jsonb_build_object('title', jsonb_build_object('fa', l.title_fa, 'en', l.title_en),
          'askedRials', l.asked_rials) order by l.position), '[]')
        from claim_line l where l.contract_id = c.contract_id and l.claim_id = c.id) as lines,
      (select coalesce(jsonb_agg(jsonb_build_object('kind', d.kind, 'amountRials', d.amount_rials,
          'reason', jsonb_build_object('fa', d.reason_fa, 'en', d.reason_en)) order by d.position), '[]')
        from claim_deduction d where d.contract_id = c.contract_id and d.claim_id = c.id) as deductions,
      (select coalesce(jsonb_agg(jsonb_build_object('state', e.state, 'at', e.at, 'actor', e.actor,
          'note_fa', e.note_fa, 'note_en', e.note_en) order by e.position), '[]')
        from claim_event e where e.contract_id = c.contract_id and e.claim_id = c.id) as events
    from claim c
    left join membership m on m.contract_id = c.contract_id and m.id = c.membership_id
    left join lateral (select * from viewer_former_dependents() where m.id is null) f on f.membership_id = c.membership_id
    join benefit b on b.contract_id = c.contract_id and b.id = c.benefit_id
    join contract k on k.id = c.contract_id
    join organization insurer on insurer.id = k.insurer_id
    join organization administrator on administrator.id = k.administrator_id
    where c.id = ${claimId}`.execute(db);
  return rows[0];
}
