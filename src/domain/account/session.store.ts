import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';

export type SessionOwner = { accountId: number } | { staffId: number };

type NewSession = { owner: SessionOwner; tokenHash: Buffer; idleMinutes: number; hours: number };

export async function insertSession(
  db: Db,
  { owner, tokenHash, idleMinutes, hours }: NewSession,
): Promise<void> {
  await db
    .insertInto('session')
    .values({
      token_hash: tokenHash,
      account_id: 'accountId' in owner ? owner.accountId : null,
      staff_id: 'staffId' in owner ? owner.staffId : null,
      idle_minutes: idleMinutes,
      // The database's own clock, because it is the one that ends sessions.
      ends_at: sql<Date>`now() + make_interval(hours => ${hours})`,
    })
    .execute();
}

/** Ends the session of the browser at hand, if there is one. */
export async function deleteViewerSession(db: Db): Promise<void> {
  await sql`select leave()`.execute(db);
}

export async function deleteSessionsOf(db: Db, accountId: number): Promise<void> {
  await db.deleteFrom('session').where('account_id', '=', accountId).execute();
}

export async function deleteOtherSessions(
  db: Db,
  { accountId, sessionId }: { accountId: number; sessionId: number },
): Promise<void> {
  await db.deleteFrom('session').where('account_id', '=', accountId).where('id', '<>', sessionId).execute();
}

export async function deleteEndedSessions(db: Db): Promise<void> {
  await sql`delete from session where ends_at < now() or seen_at + make_interval(mins => idle_minutes) < now()`.execute(
    db,
  );
}
