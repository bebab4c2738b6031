import { sql } from 'kysely';
import type { Db } from './database.ts';

/** Deletes what only mattered for a while: counted tries, forms that were sent, challenges that were used. */
export async function sweepTries(db: Db): Promise<void> {
  await sql`delete from throttle where window_start < now() - interval '2 days'`.execute(db);
  await sql`delete from form_submission where at < now() - interval '1 day'`.execute(db);
  await sql`delete from used_challenge where expires_at < now()`.execute(db);
}
