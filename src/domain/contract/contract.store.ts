import type { Db } from '../../platform/database.ts';

export function selectContracts(db: Db) {
  return db
    .selectFrom('contract as c')
    .innerJoin('organization as o', 'o.id', 'c.policyholder_id')
    .select([
      'c.id',
      'c.number',
      'c.title_fa',
      'c.title_en',
      'c.jalali_year',
      'c.starts_on',
      'c.ends_on',
      'c.policyholder_id',
      'c.proofs',
      'c.mass_leave_percent',
      'c.paper_letter',
      'o.name_fa as policyholder_fa',
      'o.name_en as policyholder_en',
    ])
    .orderBy('c.jalali_year', 'desc')
    .orderBy('c.title_fa')
    .orderBy('c.id');
}

export function selectPlans(db: Db, contractId: number) {
  return db
    .selectFrom('plan')
    .select(['id', 'code', 'name_fa', 'name_en', 'needs_primary'])
    .where('contract_id', '=', contractId)
    .orderBy('id')
    .execute();
}

export async function updatePaperLetter(db: Db, contractId: number, paperLetter: boolean): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('contract')
    .set({ paper_letter: paperLetter })
    .where('id', '=', contractId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
