import { type SqlBool, sql } from 'kysely';
import type { Db } from '../../platform/database.ts';

/** Members who are covered on this day or later, with their code and whether they sign in already. */
export function selectCodeHolders(db: Db, contractId: number, on: string) {
  return db
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .leftJoin('employer_code as e', join =>
      join.onRef('e.contract_id', '=', 'm.contract_id').onRef('e.membership_id', '=', 'm.id'),
    )
    .select(['m.id', 'm.first_name', 'm.last_name', 'm.relation', 'm.mobile', 'p.id_value'])
    .select(['e.issued_at', 'e.used_at'])
    .select(sql<boolean>`has_account(m.person_id)`.as('has_account'))
    .where('m.contract_id', '=', contractId)
    .where('m.covered_until', '>=', on)
    .orderBy('m.last_name')
    .orderBy('m.first_name')
    .orderBy('m.id');
}

export type CodeHolderRecord = Awaited<ReturnType<ReturnType<typeof selectCodeHolders>['execute']>>[number];

/** A condition: no mobile, no code that is still good, and no account. The costly question comes last. */
export const withoutProof = sql<SqlBool>`m.mobile is null and (e.issued_at is null or e.used_at is not null)
  and not has_account(m.person_id)`;

/** A condition: part of the name in any spelling. */
export function nameLike(c2: string) {
  return sql<SqlBool>`(m.first_c2 || ' ' || m.last_c2) like ${`%${c2}%`}`;
}

export async function countHoldersWithout(db: Db, contractId: number, on: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from membership m
    left join employer_code e on e.contract_id = m.contract_id and e.membership_id = m.id
    where m.contract_id = ${contractId} and m.covered_until >= ${on} and ${withoutProof}`.execute(db);
  return rows[0]?.count ?? 0;
}
