import { type SqlBool, sql } from 'kysely';
import type { Db } from '../../platform/database.ts';

export type MemberWhere = {
  contractId: number;
  /** ISO day on which they are covered. */
  on: string | undefined;
  primaries: boolean;
  /** Keys of words of a name, all of which must be met. */
  nameKeys: readonly string[];
  /** The beginning of an ID. */
  idStart: string | undefined;
};

export type RowRange = { offset: number; limit: number };

/**
 * Members of one contract with their family and plan, in the order of Persian names. Their rows are chosen before
 * anything is joined to them: what a row costs is paid for one page.
 */
export function selectMembers(db: Db, where: MemberWhere, { offset, limit }: RowRange) {
  const chosen = sql<number>`select m.id from membership m where ${condition(where)}
    order by m.last_name, m.first_name, m.id offset ${offset} limit ${limit}`;
  return db
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .leftJoin('plan as l', join =>
      join.onRef('l.contract_id', '=', 'm.contract_id').onRef('l.id', '=', 'm.plan_id'),
    )
    .leftJoin('membership as f', join =>
      join.onRef('f.contract_id', '=', 'm.contract_id').onRef('f.id', '=', 'm.primary_membership_id'),
    )
    .select(['m.id', 'm.person_id', 'm.standing', 'm.relation', 'm.gender', 'm.first_name', 'm.last_name'])
    .select(['m.mobile', 'm.primary_membership_id', 'm.covered_from', 'm.covered_until'])
    .select(['p.id_type', 'p.id_value', 'l.name_fa as plan_fa', 'l.name_en as plan_en'])
    .select(['f.first_name as primary_first', 'f.last_name as primary_last'])
    .select(sql<boolean>`has_account(m.person_id)`.as('has_account'))
    .select(
      sql<number>`(select count(*) from membership d where d.contract_id = m.contract_id
      and d.primary_membership_id = m.id)`.as('dependents'),
    )
    .where(sql<SqlBool>`m.id = any (array(${chosen}))`)
    .orderBy('m.last_name')
    .orderBy('m.first_name')
    .orderBy('m.id');
}

export type MemberRecord = Awaited<ReturnType<ReturnType<typeof selectMembers>['execute']>>[number];

export async function selectMemberCount(db: Db, where: MemberWhere): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from membership m where ${condition(where)}`.execute(db);
  return rows[0]?.total ?? 0;
}

/** Of a membership `m`. */
function condition({ contractId, on, primaries, nameKeys, idStart }: MemberWhere) {
  const parts = [sql<SqlBool>`m.contract_id = ${contractId}`];
  if (primaries) parts.push(sql`m.standing = 'primary'`);
  if (on !== undefined) parts.push(sql`${on}::date between m.covered_from and m.covered_until`);
  if (idStart !== undefined) parts.push(sql`m.id in (select find_members_by_id(${contractId}, ${idStart}))`);
  if (nameKeys.length > 0) {
    const patterns = nameKeys.map(key => `%${key}%`);
    const longest = patterns.reduce((best, pattern) => (pattern.length > best.length ? pattern : best));
    parts.push(sql`m.id in (select find_members_by_name(${contractId}, ${longest}, ${patterns}))`);
  }
  return sql<SqlBool>`${sql.join(parts, sql` and `)}`;
}
