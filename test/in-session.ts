import { sql } from 'kysely';
import type { Db } from '../src/platform/database.ts';
import type { TestDatabase } from './database.ts';

/** Works as the web role does for a signed-in viewer: the session's token in the transaction. */
export function inSession<T>(
  database: TestDatabase,
  token: string,
  work: (db: Db) => Promise<T>,
): Promise<T> {
  return database
    .pool('web')
    .db.transaction()
    .execute(async tx => {
      await sql`select * from enter(${token})`.execute(tx);
      return work(tx);
    });
}
