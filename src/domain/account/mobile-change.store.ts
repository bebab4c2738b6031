import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import { codeSeconds } from './flow.store.ts';

export type MobileChange = { newMobile: string; codeHash: Buffer; codeEnded: boolean };

const columns = sql`new_mobile as "newMobile", code_hash as "codeHash", code_until < now() as "codeEnded"`;

/** Counted from when the password was given; a code that is sent again does not make it longer. */
const changeSeconds = 20 * 60;
const mostTries = 5;

export type NewMobileChange = { sessionId: number; newMobile: string; codeHash: Buffer };

/** One a session: the change before it, and its code, are void. */
export async function replaceMobileChange(db: Db, change: NewMobileChange): Promise<void> {
  await sql`
    insert into mobile_change (session_id, new_mobile, code_hash, code_until, ends_at)
    values (${change.sessionId}, ${change.newMobile}, ${change.codeHash},
      now() + make_interval(secs => ${codeSeconds}), now() + make_interval(secs => ${changeSeconds}))
    on conflict (session_id) do update set new_mobile = excluded.new_mobile, code_hash = excluded.code_hash,
      code_until = excluded.code_until, tries = 0, ends_at = excluded.ends_at`.execute(db);
}

export async function findMobileChange(db: Db, sessionId: number): Promise<MobileChange | undefined> {
  const { rows } = await sql<MobileChange>`select ${columns} from mobile_change
    where session_id = ${sessionId} and ends_at > now()`.execute(db);
  return rows[0];
}

/** Counts a try at the code; undefined once five were made or the change has ended. */
export async function countMobileTry(db: Db, sessionId: number): Promise<MobileChange | undefined> {
  const { rows } = await sql<MobileChange>`
    update mobile_change set tries = tries + 1
    where session_id = ${sessionId} and ends_at > now() and tries < ${mostTries}
    returning ${columns}`.execute(db);
  return rows[0];
}

/** A new code with tries of its own; how many codes there may be is counted elsewhere. */
export async function replaceMobileCode(db: Db, sessionId: number, codeHash: Buffer): Promise<void> {
  await sql`update mobile_change set code_hash = ${codeHash}, tries = 0,
    code_until = now() + make_interval(secs => ${codeSeconds}) where session_id = ${sessionId}`.execute(db);
}

/** False: this code was used, or replaced, meanwhile. */
export async function endMobileChange(db: Db, sessionId: number, codeHash: Buffer): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from mobile_change
    where session_id = ${sessionId} and code_hash = ${codeHash}`.execute(db);
  return numAffectedRows === 1n;
}

export async function deleteOldMobileChanges(db: Db): Promise<void> {
  await sql`delete from mobile_change where ends_at < now()`.execute(db);
}
