import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';

const days = 7;

/** The link given before opens nothing any more. */
export async function storeResumeHash(db: Db, caseId: number, hash: Buffer): Promise<void> {
  await sql`update correction_case set resume_hash = ${hash}, resume_until = now() + make_interval(days => ${days})
    where id = ${caseId}`.execute(db);
}
