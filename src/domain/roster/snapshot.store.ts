import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';

export async function writeSnapshot(db: Db, contractId: number, day: string): Promise<void> {
  await sql`select snapshot_readiness(${contractId}, ${day})`.execute(db);
}

/** Running contracts that have members and not yet their line for this day. */
export async function selectUnwritten(db: Db, day: string): Promise<number[]> {
  const rows = await db
    .selectFrom('contract as c')
    .select('c.id')
    .where('c.starts_on', '<=', day)
    .where('c.ends_on', '>=', day)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('roster as r').whereRef('r.contract_id', '=', 'c.id').where('r.state', '=', 'applied'),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('readiness_snapshot as s')
            .whereRef('s.contract_id', '=', 'c.id')
            .where('s.day', '=', day),
        ),
      ),
    )
    .orderBy('c.id')
    .execute();
  return rows.map(({ id }) => id);
}
