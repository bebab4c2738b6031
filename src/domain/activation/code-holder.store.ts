import { type SqlBool, sql } from 'kysely';
import type { Db } from '../../platform/database.ts';

/** Members who are covered on this day or later, in the order of names. */
export function selectHolderIds(db: Db, contractId: number, on: string) {
  return db
    .selectFrom('membership as m')
    .select('m.id')
    .where('m.contract_id', '=', contractId)
    .where('m.covered_until', '>=', on)
    .orderBy('m.last_name')
    .orderBy('m.first_name')
    .orderBy('m.id');
}

function selectMembers(db: Db, contractId: number, on: string) {
  return selectHolderIds(db, contractId, on)
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select(['m.first_name', 'm.last_name', 'm.relation', 'm.personnel_number', 'm.mobile', 'p.id_value']);
}

/** The same with their code and whether they sign in already: for a page or a choice of them, since it asks much of each. */
export function selectCodeHolders(db: Db, contractId: number, on: string) {
  return selectMembers(db, contractId, on)
    .leftJoin('employer_code as e', join =>
      join.onRef('e.contract_id', '=', 'm.contract_id').onRef('e.membership_id', '=', 'm.id'),
    )
    .select(['e.issued_at', 'e.used_at'])
    .select(sql<boolean>`has_account(m.person_id)`.as('has_account'));
}

/** Those without a proof: of them it is known that they have neither account nor code. */
export function selectWithoutProof(db: Db, contractId: number, on: string) {
  return selectMembers(db, contractId, on)
    .select(sql<null>`null`.as('issued_at'))
    .select(sql<null>`null`.as('used_at'))
    .select(sql<boolean>`false`.as('has_account'))
    .where(withoutProof(contractId, on));
}

export type CodeHolderRecord = Awaited<ReturnType<ReturnType<typeof selectCodeHolders>['execute']>>[number];

/** A condition: nothing that the contract admits, no code that is still good, and no account. */
export function withoutProof(contractId: number, on: string) {
  return sql<SqlBool>`m.id in (select members_without_proof(${contractId}, ${on}))`;
}

/** A condition: part of the name in any spelling. */
export function nameLike(c2: string) {
  return sql<SqlBool>`(m.first_c2 || ' ' || m.last_c2) like ${`%${c2}%`}`;
}

/** A condition: the beginning of the ID. */
export function idBegins(contractId: number, digits: string) {
  return sql<SqlBool>`m.id in (select find_members_by_id(${contractId}, ${digits}))`;
}

export async function countHoldersWithout(db: Db, contractId: number, on: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from members_without_proof(${contractId}, ${on})`.execute(db);
  return rows[0]?.count ?? 0;
}
