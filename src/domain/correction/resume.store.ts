import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';

const days = 7;

/** The link given before opens nothing any more. */
export async function storeResumeHash(db: Db, caseId: number, hash: Buffer): Promise<void> {
  await sql`update correction_case set resume_hash = ${hash}, resume_until = now() + make_interval(days => ${days})
    where id = ${caseId}`.execute(db);
}

const open = sql<boolean>`state = 'solved' and resume_until > now()`;

export async function isResumeOpen(db: Db, hash: Buffer): Promise<boolean> {
  const { rows } = await sql`select from correction_case where resume_hash = ${hash} and ${open}`.execute(db);
  return rows.length > 0;
}

/** The case of the link, for the first who asks, and the membership type under which it was found. */
export async function takeResumeHash(
  db: Db,
  hash: Buffer,
): Promise<{ caseId: number; membershipTypeId: number } | undefined> {
  const { rows } = await sql<{ caseId: number; membershipTypeId: number }>`
    update correction_case c set resume_hash = null, resume_until = null
    where c.resume_hash = ${hash} and ${open}
    returning c.id as "caseId", coalesce((select k.membership_type_id from contract k where k.id = c.contract_id),
      c.membership_type_id) as "membershipTypeId"`.execute(db);
  return rows[0];
}
