import type { Kysely, Transaction } from 'kysely';
import type { DB } from '../platform/database-types.ts';
import { hashToken } from '../platform/token.ts';

type Db = Kysely<DB> | Transaction<DB>;

/** One form, filled in one way: forms of one page share their token, and a corrected form is another one. */
export type SentForm = { url: string; form: URLSearchParams };

function keyOf({ url, form }: SentForm): Buffer {
  return hashToken(`${url}\n${form}`);
}

/**
 * Claims a form for this transaction. Where the same form is being handled at this moment, the database makes us wait
 * for its end; then its answer is given again.
 */
export async function claimForm(
  db: Db,
  sent: SentForm,
): Promise<{ first: true } | { first: false; location: string | null }> {
  const token_hash = keyOf(sent);
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
export async function keepAnswer(db: Db, sent: SentForm, location: string): Promise<void> {
  await db.updateTable('form_submission').set({ location }).where('token_hash', '=', keyOf(sent)).execute();
}
