import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Db } from '../../../platform/database.ts';
import type { MemberIdType } from '../../activation/activation.ts';
import type { Relation } from '../../membership/relation.ts';
import type { CaseSubject } from '../case.ts';
import type { CaseState, Turn } from '../case-steps.ts';

export type PersonId = { type: MemberIdType; value: string };
/** Memberships that were met, as pairs of contract and membership. */
export type Hits = RawBuilder<unknown>;

const kindsOf = (type: MemberIdType) =>
  type === 'national' ? ['national'] : ['foreigner', 'passport', 'insurer-code'];

/** One pattern for each word; the longest of them is what the index is asked for. */
function likePatterns(nameKeys: readonly string[]): { longest: string; patterns: string[] } {
  const patterns = nameKeys.map(key => `%${key}%`);
  const longest = patterns.reduce((best, pattern) => (pattern.length > best.length ? pattern : best), '%');
  return { longest, patterns };
}

export function hitsById({ type, value }: PersonId): Hits {
  return hitsByIds(type, [value]);
}

export function hitsByIds(type: MemberIdType, values: readonly string[]): Hits {
  return sql`select m.contract_id, m.id as membership_id from person p join membership m on m.person_id = p.id
    where p.id_type = any (${kindsOf(type)}) and p.id_value = any (${[...values]})`;
}

export function hitsByMobile(mobile: string, most: number): Hits {
  return sql`select * from look_up_by_mobile(${mobile}, ${most})`;
}

export function hitsByName(nameKeys: readonly string[], most: number): Hits {
  const { longest, patterns } = likePatterns(nameKeys);
  return sql`select * from look_up_by_name(${longest}, ${patterns}, ${most})`;
}

export type PersonRow = {
  personId: number;
  idValue: string;
  hasAccount: boolean;
  membershipId: number;
  firstName: string;
  lastName: string;
  standing: 'primary' | 'dependent';
  relation: Relation;
  gender: 'male' | 'female' | null;
  contractFa: string;
  contractEn: string;
  policyholderFa: string;
  policyholderEn: string;
  coveredFrom: string;
  coveredUntil: string;
};

/** Every membership of whoever was met, so many people at most; those of one person together, the latest first. */
export async function selectPeople(db: Db, hits: Hits, most: number): Promise<PersonRow[]> {
  const { rows } = await sql<PersonRow>`
    with hit as materialized (${hits}),
    met as materialized (select m.person_id, max(m.covered_until) as until
      from hit join membership m on m.contract_id = hit.contract_id and m.id = hit.membership_id
      group by 1 order by 2 desc, 1 limit ${most})
    select m.person_id as "personId", p.id_value as "idValue", has_account(m.person_id) as "hasAccount",
      m.id as "membershipId", m.first_name as "firstName", m.last_name as "lastName", m.standing, m.relation, m.gender,
      c.title_fa as "contractFa", c.title_en as "contractEn", o.name_fa as "policyholderFa",
      o.name_en as "policyholderEn", m.covered_from as "coveredFrom", m.covered_until as "coveredUntil"
    from met join membership m on m.person_id = met.person_id
    join person p on p.id = m.person_id
    join contract c on c.id = m.contract_id
    join organization o on o.id = c.policyholder_id
    order by met.until desc, m.last_name, m.first_name, m.person_id, m.covered_until desc, m.id desc`.execute(
    db,
  );
  return rows;
}

export type HeldRow = {
  rosterId: number;
  row: number;
  idText: string | null;
  firstName: string | null;
  lastName: string | null;
  contractFa: string;
  contractEn: string;
  policyholderFa: string;
  policyholderEn: string;
};

export const heldOfId = (idValue: string) => sql<SqlBool>`r.named_id = ${idValue}`;
export const heldOfMobile = (mobile: string) => sql<SqlBool>`r.mobile = ${mobile}`;
export const heldOfName = (nameKeys: readonly string[]) =>
  sql<SqlBool>`(r.first_c2 || ' ' || r.last_c2) like all (${likePatterns(nameKeys).patterns})`;

/** Rows that wait since the last full roster of their contract, or since the first where there was none. */
export async function selectHeldRows(
  db: Db,
  condition: RawBuilder<SqlBool>,
  most: number,
): Promise<HeldRow[]> {
  const { rows } = await sql<HeldRow>`
    select r.roster_id as "rosterId", r.row_number as "row", r.named_id as "idText", r.first_name as "firstName",
      r.last_name as "lastName", c.title_fa as "contractFa", c.title_en as "contractEn",
      h.name_fa as "policyholderFa", h.name_en as "policyholderEn"
    from roster o
    join roster_row r on r.contract_id = o.contract_id and r.roster_id = o.id and r.standing = 'held'
    join contract c on c.id = o.contract_id
    join organization h on h.id = c.policyholder_id
    where o.state = 'applied' and ${condition}
      and o.applied_at >= coalesce((select max(x.applied_at) from roster x where x.contract_id = o.contract_id
        and x.state = 'applied' and x.kind = 'initial'), '-infinity')
    order by o.applied_at desc, r.row_number limit ${most}`.execute(db);
  return rows;
}

export type CaseRow = {
  caseId: number;
  trackingCode: string;
  firstName: string;
  lastName: string;
  subject: CaseSubject;
  state: CaseState;
  turn: Turn | null;
  turnSince: Date;
};

export const caseOfCode = (code: string) => sql<SqlBool>`c.tracking_code = ${code}`;
export const caseOfId = ({ type, value }: PersonId) =>
  sql<SqlBool>`c.id_value = ${value} and c.id_type = ${type} and c.closed_at is null`;
export const caseOfMobile = (mobile: string) => sql<SqlBool>`c.mobile = ${mobile} and c.closed_at is null`;
export const caseThatIsOpen = sql<SqlBool>`c.closed_at is null`;

export async function selectFoundCases(
  db: Db,
  condition: RawBuilder<SqlBool>,
  most: number,
): Promise<CaseRow[]> {
  const { rows } = await sql<CaseRow>`
    select c.id as "caseId", c.tracking_code as "trackingCode", c.first_name as "firstName", c.last_name as "lastName",
      c.subject, c.state, c.turn, c.turn_since as "turnSince"
    from correction_case c where ${condition} order by c.opened_at desc, c.id desc limit ${most}`.execute(db);
  return rows;
}

export type FailureRow = {
  idValue: string;
  firstName: string;
  lastName: string;
  typeFa: string;
  typeEn: string;
  lastAt: Date;
  count: number;
};

export const failureOfId = ({ type, value }: PersonId) =>
  sql<SqlBool>`f.id_value = ${value} and f.id_type = ${type}`;
export const failureOfMobile = (mobile: string) => sql<SqlBool>`f.mobile = ${mobile}`;
export const anyFailure = sql<SqlBool>`true`;

/** Failed activations of the last three months that no roster answers to, each ID once. */
export async function selectUnplacedFailures(
  db: Db,
  condition: RawBuilder<SqlBool>,
  { since, most }: { since: Date; most: number },
): Promise<FailureRow[]> {
  const { rows } = await sql<FailureRow>`
    select distinct on (f.id_type, f.id_value) f.id_value as "idValue", f.first_name as "firstName",
      f.last_name as "lastName", t.name_fa as "typeFa", t.name_en as "typeEn", f.at as "lastAt",
      count(*) over (partition by f.id_type, f.id_value)::integer as count
    from activation_failure f join membership_type t on t.id = f.membership_type_id
    where f.contract_id is null and f.at > ${since} and ${condition}
    order by f.id_type, f.id_value, f.at desc limit ${most}`.execute(db);
  return rows;
}
