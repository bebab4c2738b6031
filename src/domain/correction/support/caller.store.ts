import { sql } from 'kysely';
import type { Rung } from '../../../persian/compare-names.ts';
import type { Db } from '../../../platform/database.ts';
import type { MemberIdType } from '../../activation/activation.ts';
import type { FailureReason } from '../../activation/choose-membership.ts';
import type { Relation } from '../../membership/relation.ts';
import type { CaseState, Turn } from '../case-steps.ts';

export type CallerRow = {
  membershipId: number;
  contractId: number;
  personId: number;
  idType: string;
  idValue: string;
  firstName: string;
  lastName: string;
  standing: 'primary' | 'dependent';
  relation: Relation;
  gender: 'male' | 'female' | null;
  /** As the roster has it; for keys of limits and its end alone. */
  mobile: string | null;
  coveredFrom: string;
  coveredUntil: string;
  knowledge: boolean;
  linkBroken: boolean;
  unlinked: boolean;
  proofs: string[];
  contractFa: string;
  contractEn: string;
  policyholderFa: string;
  policyholderEn: string;
  membershipTypeId: number;
  typeFa: string;
  typeEn: string;
  primaryFirst: string | null;
  primaryLast: string | null;
  codeIssuedAt: Date | null;
  codeUsedAt: Date | null;
  mobileFaulty: boolean;
  mobileShared: number;
};

/** Undefined: there is none, or it is of a contract that is not the viewer's. */
export async function selectCaller(db: Db, membershipId: number): Promise<CallerRow | undefined> {
  const { rows } = await sql<CallerRow>`
    select m.id as "membershipId", m.contract_id as "contractId", m.person_id as "personId", p.id_type as "idType",
      p.id_value as "idValue", m.first_name as "firstName", m.last_name as "lastName", m.standing, m.relation, m.gender,
      m.mobile, greatest(m.covered_from, c.starts_on) as "coveredFrom", least(m.covered_until, c.ends_on) as "coveredUntil",
      m.birth_date is not null and m.certificate_number is not null as knowledge,
      coalesce(n.needs_primary, false) and m.standing = 'dependent' and m.primary_membership_id is null as "linkBroken",
      m.standing = 'dependent' and m.primary_membership_id is null as unlinked,
      c.proofs, c.title_fa as "contractFa", c.title_en as "contractEn", o.name_fa as "policyholderFa",
      o.name_en as "policyholderEn", c.membership_type_id as "membershipTypeId", t.name_fa as "typeFa", t.name_en as "typeEn",
      f.first_name as "primaryFirst", f.last_name as "primaryLast", e.issued_at as "codeIssuedAt", e.used_at as "codeUsedAt",
      exists (select from roster_finding x where x.contract_id = m.contract_id and x.roster_id = m.roster_id
        and x.row_number = m.roster_row and x.column_key = 'mobile' and x.severity = 'error') as "mobileFaulty",
      (select count(distinct s.person_id)::integer from membership s where s.mobile = m.mobile
        and s.contract_id = m.contract_id and s.person_id <> m.person_id and s.standing = 'primary'
        and s.id is distinct from m.primary_membership_id) as "mobileShared"
    from membership m
    join person p on p.id = m.person_id
    join contract c on c.id = m.contract_id
    join organization o on o.id = c.policyholder_id
    join membership_type t on t.id = c.membership_type_id
    left join plan n on n.contract_id = m.contract_id and n.id = m.plan_id
    left join membership f on f.contract_id = m.contract_id and f.id = m.primary_membership_id
    left join employer_code e on e.contract_id = m.contract_id and e.membership_id = m.id
    where m.id = ${membershipId}`.execute(db);
  return rows[0];
}

export type AccountRow = { accountId: number; since: Date; mobileEnd: string };

/** Undefined as well for whoever has not said why she looks. */
export async function selectCallerAccount(db: Db, membershipId: number): Promise<AccountRow | undefined> {
  const { rows } = await sql<AccountRow>`
    select account_id as "accountId", since, mobile_end as "mobileEnd" from caller_account(${membershipId})`.execute(
    db,
  );
  return rows[0];
}

export type MessageRow = { at: Date; state: 'waiting' | 'sending' | 'failed'; code: string | null };

export async function selectCallerMessages(db: Db, membershipId: number): Promise<MessageRow[]> {
  const { rows } =
    await sql<MessageRow>`select at, state, code from caller_messages(${membershipId})`.execute(db);
  return rows;
}

export type OtherCover = {
  membershipId: number;
  contractFa: string;
  contractEn: string;
  typeFa: string;
  typeEn: string;
};

export async function selectOtherCover(
  db: Db,
  { personId, membershipId, today }: { personId: number; membershipId: number; today: string },
): Promise<OtherCover[]> {
  const { rows } = await sql<OtherCover>`
    select m.id as "membershipId", c.title_fa as "contractFa", c.title_en as "contractEn", t.name_fa as "typeFa",
      t.name_en as "typeEn"
    from membership m join contract c on c.id = m.contract_id join membership_type t on t.id = c.membership_type_id
    where m.person_id = ${personId} and m.id <> ${membershipId}
      and ${today}::date between greatest(m.covered_from, c.starts_on) and least(m.covered_until, c.ends_on)
    order by m.id`.execute(db);
  return rows;
}

type Id = { idType: MemberIdType; idValue: string };

export type AttemptRow = {
  at: Date;
  reason: FailureReason;
  rung: Rung | null;
  firstName: string;
  lastName: string;
  mobileEnd: string | null;
  mobile: string | null;
  membershipTypeId: number;
  typeFa: string;
  typeEn: string;
};

export async function selectAttempts(
  db: Db,
  { idType, idValue, since }: Id & { since: Date },
): Promise<AttemptRow[]> {
  const { rows } = await sql<AttemptRow>`
    select f.at, f.reason, f.rung, f.first_name as "firstName", f.last_name as "lastName",
      right(f.mobile, 2) as "mobileEnd", f.mobile, f.membership_type_id as "membershipTypeId", t.name_fa as "typeFa",
      t.name_en as "typeEn"
    from activation_failure f join membership_type t on t.id = f.membership_type_id
    where f.id_value = ${idValue} and f.id_type = ${idType} and f.at > ${since}
    order by f.at desc, f.id desc limit 5`.execute(db);
  return rows;
}

/** Since the last full roster of each contract; earlier ones were overtaken by it. */
export async function selectHeldPlaces(
  db: Db,
  idValue: string,
): Promise<{ rosterId: number; row: number }[]> {
  const { rows } = await sql<{ rosterId: number; row: number }>`
    select r.roster_id as "rosterId", r.row_number as "row"
    from roster o join roster_row r on r.contract_id = o.contract_id and r.roster_id = o.id and r.standing = 'held'
    where o.state = 'applied' and r.named_id = ${idValue}
      and o.applied_at >= coalesce((select max(x.applied_at) from roster x where x.contract_id = o.contract_id
        and x.state = 'applied' and x.kind = 'initial'), '-infinity')
    order by o.applied_at desc, r.row_number limit 5`.execute(db);
  return rows;
}

export type OpenCaseRow = {
  caseId: number;
  state: CaseState;
  turn: Turn | null;
  turnSince: Date;
  dueAt: Date | null;
};

export async function selectOpenCases(db: Db, { idType, idValue }: Id): Promise<OpenCaseRow[]> {
  const { rows } = await sql<OpenCaseRow>`
    select c.id as "caseId", c.state, c.turn, c.turn_since as "turnSince", c.due_at as "dueAt"
    from correction_case c
    where c.id_value = ${idValue} and c.id_type = ${idType} and c.closed_at is null
    order by c.opened_at desc limit 10`.execute(db);
  return rows;
}
