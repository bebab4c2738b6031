import { sql } from 'kysely';
import type { Db } from '../../../platform/database.ts';
import type { ConsentProof } from './consent.ts';

export type ConsentVisit = {
  /** Null: nobody's, kept up so that it looks like any other. */
  caseId: number | null;
  /** Null: no code would be right. */
  codeHash: Buffer | null;
  codeEnded: boolean;
  proof: ConsentProof | null;
};

export const codeMinutes = 10;
const visitMinutes = 20;
const mostTries = 5;

const columns = sql`case_id as "caseId", code_hash as "codeHash", code_until < now() as "codeEnded", proof`;

export type NewVisit = { tokenHash: Buffer; caseId: number | undefined; codeHash: Buffer | undefined };

/** One a token: the code before it is void, its tries with it. How many codes there may be is counted elsewhere. */
export async function replaceVisit(db: Db, { tokenHash, caseId, codeHash }: NewVisit): Promise<void> {
  await sql`
    insert into consent_visit (token_hash, case_id, code_hash, code_until, ends_at)
    values (${tokenHash}, ${caseId ?? null}, ${codeHash ?? null}, now() + make_interval(mins => ${codeMinutes}),
      now() + make_interval(mins => ${visitMinutes}))
    on conflict (token_hash) do update set case_id = excluded.case_id, code_hash = excluded.code_hash,
      code_until = excluded.code_until, tries = 0, proven_at = null, proof = null, ends_at = excluded.ends_at`.execute(
    db,
  );
}

/** One that a code on paper has proven already. */
export async function insertProvenVisit(
  db: Db,
  { tokenHash, caseId }: { tokenHash: Buffer; caseId: number },
): Promise<void> {
  await sql`
    insert into consent_visit (token_hash, case_id, code_until, proven_at, proof, ends_at)
    values (${tokenHash}, ${caseId}, now(), now(), 'employer-code', now() + make_interval(mins => ${visitMinutes}))`.execute(
    db,
  );
}

export async function selectVisit(db: Db, tokenHash: Buffer): Promise<ConsentVisit | undefined> {
  const { rows } = await sql<ConsentVisit>`
    select ${columns} from consent_visit where token_hash = ${tokenHash} and ends_at > now()`.execute(db);
  return rows[0];
}

/** Counts a try at the code; undefined once five were made or the visit has ended. */
export async function countVisitTry(db: Db, tokenHash: Buffer): Promise<ConsentVisit | undefined> {
  const { rows } = await sql<ConsentVisit>`
    update consent_visit set tries = tries + 1
    where token_hash = ${tokenHash} and ends_at > now() and tries < ${mostTries}
    returning ${columns}`.execute(db);
  return rows[0];
}

/** The code is used up, under a new token. False: somebody was quicker with the same code. */
export async function markProven(
  db: Db,
  { tokenHash, codeHash, becomes }: { tokenHash: Buffer; codeHash: Buffer; becomes: Buffer },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update consent_visit set proven_at = now(), proof = 'roster-mobile', code_hash = null, token_hash = ${becomes},
      ends_at = now() + make_interval(mins => ${visitMinutes})
    where token_hash = ${tokenHash} and code_hash = ${codeHash}`.execute(db);
  return numAffectedRows === 1n;
}

/** False: this code was used, or replaced, meanwhile. */
export async function endVisit(db: Db, tokenHash: Buffer, codeHash: Buffer): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from consent_visit where token_hash = ${tokenHash} and code_hash = ${codeHash}`.execute(db);
  return numAffectedRows === 1n;
}

export async function deleteOldConsentVisits(db: Db): Promise<void> {
  await sql`delete from consent_visit where ends_at < now()`.execute(db);
}
