import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';

/** Of a contract that does not run on the day there is nothing to keep. */
export async function writeSnapshot(db: Db, contractId: number, day: string): Promise<void> {
  await sql`
    select snapshot_readiness(id, ${day}) from contract
    where id = ${contractId} and ${day}::date between starts_on and ends_on`.execute(db);
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

/** Of these contracts, as far as the viewer may see them; the oldest first. */
export function selectSnapshots(
  db: Db,
  { contractIds, from }: { contractIds: readonly number[]; from: string },
) {
  return db
    .selectFrom('readiness_snapshot')
    .selectAll()
    .where('contract_id', 'in', [...contractIds])
    .where('day', '>=', from)
    .orderBy('day')
    .orderBy('contract_id')
    .execute();
}

/** Whether a contract has had more memberships than this. */
export async function hasMoreMemberships(db: Db, contractId: number, than: number): Promise<boolean> {
  const row = await db
    .selectFrom('membership')
    .select('id')
    .where('contract_id', '=', contractId)
    .offset(than)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function enqueueSnapshot(db: Db, contractId: number): Promise<void> {
  const payload = JSON.stringify({ contractId });
  await sql`select enqueue('keep-readiness', ${payload}::json, ${`keep-readiness ${contractId}`})`.execute(
    db,
  );
}
