import type { Insertable } from 'kysely';
import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { DB } from '../../platform/database-types.ts';

/** Undefined: the number is taken. */
export async function insertContract(db: Db, row: Insertable<DB['contract']>): Promise<number | undefined> {
  const inserted = await db
    .insertInto('contract')
    .values(row)
    .onConflict(conflict => conflict.column('number').doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted?.id;
}

/** Undefined: the contract has a plan of this code. */
export async function insertPlan(db: Db, row: Insertable<DB['plan']>): Promise<number | undefined> {
  const inserted = await db
    .insertInto('plan')
    .values(row)
    .onConflict(conflict => conflict.columns(['contract_id', 'code']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted?.id;
}

/** Goes after the benefits that the plan has. Undefined: it has one of this key. */
export async function insertBenefit(
  db: Db,
  row: Omit<Insertable<DB['benefit']>, 'position'>,
): Promise<number | undefined> {
  const inserted = await db
    .insertInto('benefit')
    .values({
      ...row,
      position: sql<number>`(select coalesce(max(b.position), 0) + 1 from benefit b
        where b.contract_id = ${row.contract_id} and b.plan_id = ${row.plan_id})`,
    })
    .onConflict(conflict => conflict.columns(['contract_id', 'plan_id', 'key']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted?.id;
}

/** Goes after the others. Undefined: there is one of this key. */
export async function insertMembershipType(
  db: Db,
  row: { key: string; name_fa: string; name_en: string },
): Promise<number | undefined> {
  const position = sql<number>`(select coalesce(max(t.position), 0) + 1 from membership_type t)`;
  const inserted = await db
    .insertInto('membership_type')
    .values({ ...row, position })
    .onConflict(conflict => conflict.column('key').doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted?.id;
}
