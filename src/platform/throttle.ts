import { sql } from 'kysely';
import type { Db } from './database.ts';
import { keyedHash } from './token.ts';

export type Try = {
  /** What is tried, such as `sign-in by national ID`: one bucket for each. */
  what: string;
  /** Who or what tries; kept as a keyed hash only. */
  subject: string | Buffer;
  windowSeconds: number;
};

/**
 * Counts one try and says which it is within the present window. The caller counts before it checks, and in a
 * transaction of its own (`deps.apart`), so that parallel and refused tries count, too.
 */
export async function countTry(
  db: Db,
  secret: string,
  { what, subject, windowSeconds }: Try,
): Promise<number> {
  const key = keyedHash(
    secret,
    'try',
    what,
    typeof subject === 'string' ? subject : subject.toString('base64url'),
  );
  const { rows } = await sql<{ count: number }>`select count_try(${key}, ${windowSeconds}) as count`.execute(
    db,
  );
  return rows[0]?.count ?? Number.POSITIVE_INFINITY;
}
