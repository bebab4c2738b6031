import { sql } from 'kysely';
import type { Db } from '../../../platform/database.ts';
import { codeMinutes, visitMinutes } from './visit-minutes.ts';

export type Visit = {
  caseId: number;
  /** Null: no code would be right. */
  codeHash: Buffer | null;
  codeEnded: boolean;
  /** A code was asked for, whether or not one was sent. */
  asked: boolean;
  proven: boolean;
  /** From an activation, and nobody of staff has done anything yet. */
  untouched: boolean;
};

const mostTries = 5;

const columns = sql`case_id as "caseId", code_hash as "codeHash", coalesce(code_until < now(), true) as "codeEnded",
  asked_at is not null as asked, proven_at is not null as proven,
  exists (select from correction_case c where c.id = case_id and c.origin = 'activation') and not exists (
    select from correction_event e where e.case_id = correction_visit.case_id and e.actor_kind = 'staff') as untouched`;

export async function insertVisit(db: Db, tokenHash: Buffer, caseId: number): Promise<void> {
  await sql`insert into correction_visit (token_hash, case_id, ends_at)
    values (${tokenHash}, ${caseId}, now() + make_interval(mins => ${visitMinutes}))`.execute(db);
}

export async function selectVisit(db: Db, tokenHash: Buffer): Promise<Visit | undefined> {
  const { rows } = await sql<Visit>`select ${columns} from correction_visit
    where token_hash = ${tokenHash} and ends_at > now()`.execute(db);
  return rows[0];
}

/**
 * Where the code of a case goes. Of a case that staff opened or a member's own only a number that its account has: what
 * somebody told staff at the telephone shows nothing, and a number may have changed since.
 */
export async function selectCodeMobile(db: Db, caseId: number): Promise<string | undefined> {
  const { rows } = await sql<{ mobile: string | null }>`
    select c.mobile from correction_case c where c.id = ${caseId} and not exists (
      select from account a left join membership m on m.person_id = a.person_id
        and m.contract_id = c.contract_id and m.id = c.membership_id
      where (a.id = c.opened_by_account or (c.opened_by_staff is not null and m.id is not null))
        and a.mobile is distinct from c.mobile)`.execute(db);
  return rows[0]?.mobile ?? undefined;
}

/** A new code begins with no tries; without one, the one before stays with its tries. */
export async function storeVisitCode(db: Db, tokenHash: Buffer, codeHash: Buffer | undefined): Promise<void> {
  const fresh = sql`code_hash = ${codeHash ?? null}, code_until = now() + make_interval(mins => ${codeMinutes}), tries = 0,`;
  await sql`update correction_visit set ${codeHash ? fresh : sql``} asked_at = now()
    where token_hash = ${tokenHash}`.execute(db);
}

/** Counts a try at the code; undefined once five were made or the visit has ended. */
export async function countVisitTry(db: Db, tokenHash: Buffer): Promise<Visit | undefined> {
  const { rows } = await sql<Visit>`update correction_visit set tries = tries + 1
    where token_hash = ${tokenHash} and ends_at > now() and tries < ${mostTries} returning ${columns}`.execute(
    db,
  );
  return rows[0];
}

/** Used up by the first of two; the visit lasts anew, under another token. */
export async function markVisitProven(db: Db, was: Buffer, becomes: Buffer): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update correction_visit set proven_at = now(), code_hash = null, token_hash = ${becomes},
      ends_at = now() + make_interval(mins => ${visitMinutes})
    where token_hash = ${was} and proven_at is null and code_hash is not null`.execute(db);
  return numAffectedRows === 1n;
}

export async function deleteOldVisits(db: Db): Promise<void> {
  await sql`delete from correction_visit where ends_at < now()`.execute(db);
}
