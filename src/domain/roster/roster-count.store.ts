import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { RosterPlace } from './roster-row.store.ts';

/** With `fresh`: they were counted from what stands there now, and not too long ago. */
export function selectCounts(db: Db, { contractId, rosterId }: RosterPlace) {
  return db
    .selectFrom('roster_count')
    .selectAll()
    .select(
      sql<boolean>`basis = roster_basis(contract_id, roster_id) and counted_at > now() - interval '15 minutes'`.as(
        'fresh',
      ),
    )
    .where('contract_id', '=', contractId)
    .where('roster_id', '=', rosterId)
    .executeTakeFirst();
}

export type CountRecord = NonNullable<Awaited<ReturnType<typeof selectCounts>>>;

/** Who is not ready, and all numbers, anew; of a contract that is not the viewer's nothing. */
export async function recount(db: Db, { contractId, rosterId }: RosterPlace): Promise<void> {
  await sql`select recount_roster(${contractId}, ${rosterId})`.execute(db);
}
