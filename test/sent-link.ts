import { sql } from 'kysely';
import type { Db } from '../src/platform/database.ts';

/** The path in the latest e-mail, and whom it went to. Read as the owner. */
export async function sentLink(owner: Db): Promise<{ recipient: string; link: string } | undefined> {
  const { rows } = await sql<{ recipient: string; link: string }>`
    select recipient, parameters ->> 'link' as link from outbox_message
    where channel = 'email' order by id desc limit 1`.execute(owner);
  return rows[0];
}
