import type { Db } from '../database.ts';
import { hashToken } from '../token.ts';

/** Whether this is the first use of a challenge; the database decides between uses at the same moment. */
export async function useOnce(db: Db, challenge: string, expiresAt: Date): Promise<boolean> {
  const used = await db
    .insertInto('used_challenge')
    .values({ key: hashToken(challenge), expires_at: expiresAt })
    .onConflict(conflict => conflict.column('key').doNothing())
    .returning('key')
    .executeTakeFirst();
  return used !== undefined;
}
