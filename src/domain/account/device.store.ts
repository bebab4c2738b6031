import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import { hashToken } from '../../platform/token.ts';
import { deviceDays } from './device-days.ts';
import type { SessionOwner } from './session.store.ts';

export type KnownDevice = { deviceId: number; trusted: boolean };

/** The row of this browser for the account that has this identifier, if that account ever signed in here. */
export async function findMemberDevice(
  db: Db,
  tokenHash: Buffer,
  idValue: string,
): Promise<KnownDevice | undefined> {
  const { rows } = await sql<KnownDevice>`
    select d.id as "deviceId", coalesce(d.trusted_until > now(), false) as trusted
    from device d join account a on a.id = d.account_id join person p on p.id = a.person_id
    where d.token_hash = ${tokenHash} and p.id_value = ${idValue}`.execute(db);
  return rows[0];
}

/** The same by account, for a flow that knows whose it is; of nobody (undefined) nothing. */
export async function findAccountDevice(
  db: Db,
  deviceToken: string | undefined,
  accountId: number | undefined,
): Promise<KnownDevice | undefined> {
  const { rows } = await sql<KnownDevice>`
    select id as "deviceId", coalesce(trusted_until > now(), false) as trusted from device
    where token_hash = ${hashToken(deviceToken ?? '')} and account_id = ${accountId ?? null}::bigint`.execute(
    db,
  );
  return rows[0];
}

export async function findStaffDevice(
  db: Db,
  tokenHash: Buffer,
  userName: string,
): Promise<KnownDevice | undefined> {
  const { rows } = await sql<KnownDevice>`
    select d.id as "deviceId", false as trusted from device d join staff s on s.id = d.staff_id
    where d.token_hash = ${tokenHash} and s.user_name = ${userName}`.execute(db);
  return rows[0];
}

/** The browser gets a new token; everybody who signed in here before is known by it, too. */
export async function renewDeviceToken(db: Db, oldHash: Buffer, newHash: Buffer): Promise<void> {
  await db.updateTable('device').set({ token_hash: newHash }).where('token_hash', '=', oldHash).execute();
}

export type NewDevice = { owner: SessionOwner; tokenHash: Buffer; trustDays: number | undefined };

/** Trust is only ever added here; what an earlier sign-in was promised stays. */
export async function keepDevice(db: Db, { owner, tokenHash, trustDays }: NewDevice): Promise<void> {
  const trustedUntil = sql<Date | null>`now() + make_interval(days => ${trustDays ?? null})`;
  await db
    .insertInto('device')
    .values({
      token_hash: tokenHash,
      account_id: 'accountId' in owner ? owner.accountId : null,
      staff_id: 'staffId' in owner ? owner.staffId : null,
      trusted_until: trustedUntil,
    })
    .onConflict(conflict =>
      conflict.columns(['token_hash', 'account_id', 'staff_id']).doUpdateSet({
        seen_at: sql<Date>`now()`,
        trusted_until: sql<Date | null>`greatest(device.trusted_until, excluded.trusted_until)`,
      }),
    )
    .execute();
}

export async function deleteDevicesOf(db: Db, accountId: number): Promise<void> {
  await db.deleteFrom('device').where('account_id', '=', accountId).execute();
}

/** Every browser but the one at hand. */
export async function deleteOtherDevices(db: Db, accountId: number, tokenHash: Buffer): Promise<void> {
  await db
    .deleteFrom('device')
    .where('account_id', '=', accountId)
    .where('token_hash', '<>', tokenHash)
    .execute();
}

export async function deleteOldDevices(db: Db): Promise<void> {
  await sql`delete from device where seen_at < now() - make_interval(days => ${deviceDays})`.execute(db);
}
