import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';

/** Members of one contract with their primary and plan, in the order of Persian names. */
export function selectMembers(db: Db, contractId: number) {
  return db
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .leftJoin('plan as l', join =>
      join.onRef('l.contract_id', '=', 'm.contract_id').onRef('l.id', '=', 'm.plan_id'),
    )
    .leftJoin('membership as f', join =>
      join.onRef('f.contract_id', '=', 'm.contract_id').onRef('f.id', '=', 'm.primary_membership_id'),
    )
    .select(['m.id', 'm.person_id', 'm.standing', 'm.relation', 'm.first_name', 'm.last_name', 'm.mobile'])
    .select(['m.primary_membership_id', 'm.covered_from', 'm.covered_until', 'p.id_type', 'p.id_value'])
    .select(['l.name_fa as plan_fa', 'l.name_en as plan_en'])
    .select(['f.first_name as primary_first', 'f.last_name as primary_last'])
    .where('m.contract_id', '=', contractId)
    .orderBy('m.last_name')
    .orderBy('m.first_name')
    .orderBy('m.id');
}

export type MemberRecord = Awaited<ReturnType<ReturnType<typeof selectMembers>['execute']>>[number];

/** A name in any spelling: what the trigram index of the two keys is for. */
export function nameLike(c2: string) {
  return sql<boolean>`(m.first_c2 || ' ' || m.last_c2) like ${`%${c2}%`}`;
}
