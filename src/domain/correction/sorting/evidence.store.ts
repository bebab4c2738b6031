import { sql } from 'kysely';
import type { Db } from '../../../platform/database.ts';
import type { CaseReason } from '../case.ts';
import type { MemberEvidence, RowEvidence, RunningContract, Shown } from './evidence.ts';

type AskedIds = { idType: 'national' | 'other'; ids: readonly string[]; today: string };

/** Every membership of these IDs in any contract, the newest first. */
export async function selectMembers(db: Db, { idType, ids, today }: AskedIds): Promise<MemberEvidence[]> {
  const { rows } = await sql<MemberEvidence>`
    select m.contract_id as "contractId", m.id as "membershipId", m.person_id as "personId",
      c.membership_type_id as "membershipTypeId", c.policyholder_id as "policyholderId", p.id_value as "idValue",
      m.first_name as "firstName", m.last_name as "lastName", m.mobile, c.proofs,
      ${today}::date between greatest(m.covered_from, c.starts_on) and least(m.covered_until, c.ends_on) as covered,
      m.standing = 'dependent' and m.primary_membership_id is null and coalesce(n.needs_primary, false) as "linkBroken",
      exists (select from account a where a.person_id = p.id) as active
    from person p
    join membership m on m.person_id = p.id
    join contract c on c.id = m.contract_id
    left join plan n on n.contract_id = m.contract_id and n.id = m.plan_id
    where p.id_value = any (${ids}::text[]) and (p.id_type = 'national') = (${idType} = 'national')
    order by m.covered_until desc, m.id desc`.execute(db);
  return rows;
}

type AskedRows = {
  membershipTypeId: number;
  ids: readonly string[];
  name: { first: string; last: string } | undefined;
  today: string;
};

const mostRows = 40;

/**
 * Rows that were not applied, by what stands in the ID's cell or by the name's key. A later list of the whole contract, or an
 * endorsement made of the rows that waited, has taken the place of the earlier ones.
 */
export async function selectRows(
  db: Db,
  { membershipTypeId, ids, name, today }: AskedRows,
): Promise<RowEvidence[]> {
  const { rows } = await sql<RowEvidence>`
    select r.contract_id as "contractId", r.roster_id as "rosterId", r.row_number as row, r.named_id as "namedId",
      r.id_value as "idValue", r.first_name as "firstName", r.last_name as "lastName", r.mobile
    from contract c
    join roster o on o.contract_id = c.id and o.state = 'applied'
    join roster_row r on r.contract_id = o.contract_id and r.roster_id = o.id and r.standing in ('held', 'aside')
    where c.membership_type_id = ${membershipTypeId} and ${today}::date between c.starts_on and c.ends_on
      and (r.named_id = any (${ids}::text[]) or r.id_value = any (${ids}::text[])
        or (r.first_c2 = ${name?.first ?? null} and r.last_c2 = ${name?.last ?? null}))
      and not exists (select from roster later where later.contract_id = o.contract_id and later.state = 'applied'
        and (later.rest_of = o.id or (later.kind = 'initial' and later.applied_at > o.applied_at)))
    order by o.applied_at desc, r.row_number
    limit ${mostRows}`.execute(db);
  return rows;
}

export async function selectRunningContracts(
  db: Db,
  { membershipTypeId, today }: { membershipTypeId: number; today: string },
): Promise<RunningContract[]> {
  const { rows } = await sql<RunningContract>`
    select c.id as "contractId", c.policyholder_id as "policyholderId", array[o.name_fa, o.name_en] as names
    from contract c join organization o on o.id = c.policyholder_id
    where c.membership_type_id = ${membershipTypeId} and ${today}::date between c.starts_on and c.ends_on
    order by c.id`.execute(db);
  return rows;
}

export async function insertDiagnosis(
  db: Db,
  { caseId, reason, shown, at }: { caseId: number; reason: CaseReason; shown: Shown; at: Date },
): Promise<void> {
  await db
    .insertInto('correction_diagnosis')
    .values({ case_id: caseId, reason, evidence: JSON.stringify(shown), found_at: at })
    .execute();
}

/** Cases whose job was lost. */
export async function selectUnsorted(db: Db, before: Date): Promise<number[]> {
  const rows = await db
    .selectFrom('correction_case')
    .select('id')
    .where('state', '=', 'sorting')
    .where('turn_since', '<', before)
    .orderBy('id')
    .limit(500)
    .execute();
  return rows.map(({ id }) => id);
}
