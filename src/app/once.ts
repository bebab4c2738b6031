import { sql } from 'kysely';
import type { Chance } from '../platform/chance.ts';
import type { Db } from '../platform/database.ts';
import { seal, unseal } from '../platform/seal.ts';
import { hashToken } from '../platform/token.ts';
import type { Reply } from '../route.ts';

/** One form, filled in one way: forms of one page share their token, and a corrected form is another one. */
export type SentForm = { url: string; form: URLSearchParams };

type Redirect = Reply & { kind: 'redirect' };
export type FormClaim = { first: true } | { first: false; answer: Redirect | undefined };

const textOf = ({ url, form }: SentForm): string => `${url}\n${form}`;
const keyOf = (sent: SentForm): Buffer => hashToken(textOf(sent));

/**
 * Claims a form for this transaction. Where the same form is being handled at this moment, the database makes us wait
 * for its end; then its answer is given again.
 */
export async function claimForm(db: Db, sent: SentForm): Promise<FormClaim> {
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
    .select(['location', 'sealed_answer', sql<boolean>`at > now() - interval '1 minute'`.as('fresh')])
    .where('token_hash', '=', token_hash)
    .executeTakeFirst();
  if (!earlier?.location) return { first: false, answer: undefined };
  const rest = earlier.fresh && unseal(textOf(sent), 'answer', earlier.sealed_answer ?? '');
  return {
    first: false,
    answer: { kind: 'redirect', location: earlier.location, ...(rest ? JSON.parse(rest) : {}) },
  };
}

/**
 * Keeps the answer in the transaction of what the form did. Its cookies may sign somebody in, so they are sealed under
 * what was sent, which is nowhere stored, and given again for a minute only: to a double tap, not to a page restored later.
 */
export async function keepAnswer(
  db: Db,
  sent: SentForm,
  { reply, chance }: { reply: Redirect; chance: Chance },
): Promise<void> {
  const { location, cookies, flash } = reply;
  const sealed =
    cookies || flash ? seal(textOf(sent), 'answer', chance, JSON.stringify({ cookies, flash })) : null;
  await db
    .updateTable('form_submission')
    .set({ location, sealed_answer: sealed })
    .where('token_hash', '=', keyOf(sent))
    .execute();
}
