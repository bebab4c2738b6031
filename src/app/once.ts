import type { Kysely, Transaction } from 'kysely';
import type { DB } from '../platform/database-types.ts';
import { hashToken } from '../platform/token.ts';

type Db = Kysely<DB> | Transaction<DB>;

/**
 * Claims a form for this transaction. Where the same form is being handled at this moment, the database makes us wait
 * for its end; then its answer is given again.
 */
export async function claimForm(
  db: Db,
  token: string,
): Promise<{ first: true } | { first: false; location: string | null }> {
  const token_hash = hashToken(token);
  const claimed = await db
    .insertInto('form_submission')
    .values({ token_hash })
    .onConflict(conflict => conflict.column('token_hash').doNothing())
    .returning('token_hash')
    .executeTakeFirst();
  if (claimed) return { first: true };
  const earlier = await db
    .selectFrom('form_submission')
    .select('location')
    .where('token_hash', '=', token_hash)
    .executeTakeFirst();
  return { first: false, location: earlier?.location ?? null };
}

/** Keeps where the form led, in the transaction of what it did. */
export async function keepAnswer(db: Db, token: string, location: string): Promise<void> {
  await db
    .updateTable('form_submission')
    .set({ location })
    .where('token_hash', '=', hashToken(token))
    .execute();
}
