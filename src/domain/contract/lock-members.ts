import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';

/** Nobody else changes who is covered by this contract until the transaction ends. */
export async function lockMembers(db: Db, contractId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('members of contract', ${contractId}))`.execute(db);
}
