import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';

/** Whose address it is. */
export type EmailOwner = { kind: 'account' | 'staff'; id: number };

/** One for each owner: the link before it opens nothing any more. */
export async function replaceConfirmation(
  db: Db,
  owner: EmailOwner,
  { address, tokenHash, seconds }: { address: string; tokenHash: Buffer; seconds: number },
): Promise<void> {
  const column = sql.ref(owner.kind === 'account' ? 'account_id' : 'staff_id');
  await sql`
    insert into email_confirmation (token_hash, ${column}, address, ends_at)
    values (${tokenHash}, ${owner.id}, ${address}, now() + make_interval(secs => ${seconds}))
    on conflict (${column}) do update set token_hash = excluded.token_hash, address = excluded.address,
      ends_at = excluded.ends_at`.execute(db);
}

export async function selectIsAwaited(db: Db, tokenHash: Buffer): Promise<boolean> {
  const { rows } =
    await sql`select from email_confirmation where token_hash = ${tokenHash} and ends_at > now()`.execute(db);
  return rows.length > 0;
}

/** Takes it away, so that it is good once. Undefined: there is none, or it has ended. */
export async function takeConfirmation(
  db: Db,
  tokenHash: Buffer,
): Promise<{ owner: EmailOwner; address: string } | undefined> {
  const { rows } = await sql<{ account_id: number | null; staff_id: number | null; address: string }>`
    delete from email_confirmation where token_hash = ${tokenHash} and ends_at > now()
    returning account_id, staff_id, address`.execute(db);
  const [row] = rows;
  if (!row) return undefined;
  const owner: EmailOwner =
    row.account_id === null
      ? { kind: 'staff', id: row.staff_id ?? 0 }
      : { kind: 'account', id: row.account_id };
  return { owner, address: row.address };
}

export async function confirmAccountEmail(db: Db, accountId: number, address: string): Promise<void> {
  await sql`update account set confirmed_email = ${address} where id = ${accountId}`.execute(db);
}

export async function confirmStaffEmail(db: Db, staffId: number, address: string): Promise<void> {
  await sql`insert into staff_preference (staff_id, email) values (${staffId}, ${address})
    on conflict (staff_id) do update set email = excluded.email`.execute(db);
}

export async function deleteEndedConfirmations(db: Db): Promise<void> {
  await sql`delete from email_confirmation where ends_at < now()`.execute(db);
}
