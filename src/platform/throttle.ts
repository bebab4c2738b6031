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
  const key = keyOf(secret, { what, subject });
  const { rows } = await sql<{ count: number }>`select count_try(${key}, ${windowSeconds}) as count`.execute(
    db,
  );
  return rows[0]?.count ?? Number.POSITIVE_INFINITY;
}

/** How many there were in the present window of each, and when that ends, without counting one. For staff's session. */
export async function readTries(
  db: Db,
  secret: string,
  tries: readonly Try[],
): Promise<{ place: number; count: number; endsAt: Date }[]> {
  const keys = tries.map(each => keyOf(secret, each));
  const windows = tries.map(({ windowSeconds }) => windowSeconds);
  const { rows } = await sql<{ place: number; count: number; endsAt: Date }>`
    select place - 1 as place, count, ends_at as "endsAt" from tries_now(${keys}::bytea[], ${windows}::integer[])`.execute(
    db,
  );
  return rows;
}

function keyOf(secret: string, { what, subject }: Pick<Try, 'what' | 'subject'>): Buffer {
  const text = typeof subject === 'string' ? subject : subject.toString('base64url');
  return keyedHash(secret, 'try', what, text);
}
