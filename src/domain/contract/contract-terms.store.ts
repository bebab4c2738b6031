import type { Db } from '../../platform/database.ts';

export function selectContractTerms(db: Db, contractId: number) {
  return db
    .selectFrom('contract as c')
    .innerJoin('organization as i', 'i.id', 'c.insurer_id')
    .innerJoin('organization as m', 'm.id', 'c.administrator_id')
    .leftJoin('organization as a', 'a.id', 'c.agency_id')
    .innerJoin('membership_type as t', 't.id', 'c.membership_type_id')
    .select(['i.name_fa as insurer_fa', 'i.name_en as insurer_en'])
    .select(['c.agency_id', 'c.administrator_id'])
    .select(['m.name_fa as administrator_fa', 'm.name_en as administrator_en'])
    .select(['a.name_fa as agency_fa', 'a.name_en as agency_en', 'a.code as agency_code'])
    .select(['t.name_fa as type_fa', 't.name_en as type_en'])
    .where('c.id', '=', contractId)
    .executeTakeFirst();
}

export function selectBenefits(db: Db, contractId: number) {
  return db
    .selectFrom('benefit')
    .select([
      'id',
      'plan_id',
      'key',
      'name_fa',
      'name_en',
      'limit_rials',
      'deductible_percent',
      'waiting_days',
    ])
    .where('contract_id', '=', contractId)
    .orderBy('plan_id')
    .orderBy('position')
    .orderBy('id')
    .execute();
}
