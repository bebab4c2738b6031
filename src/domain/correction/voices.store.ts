import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { CorrectionCase } from './case.ts';

type Proposed = Pick<CorrectionCase, 'id' | 'revision'>;

/** A second time by the same person is none. */
export async function insertApproval(
  db: Db,
  { id, revision }: Proposed,
  { staffId, organizationId, at }: { staffId: number; organizationId: number; at: Date },
): Promise<void> {
  await db
    .insertInto('correction_approval')
    .values({ case_id: id, revision, staff_id: staffId, organization_id: organizationId, at })
    .onConflict(conflict => conflict.doNothing())
    .execute();
}

/** Asked once for what is proposed now. */
export async function insertAskedConsent(
  db: Db,
  { id, revision }: Proposed,
  { personId, at }: { personId: number; at: Date },
): Promise<void> {
  await db
    .insertInto('correction_consent')
    .values({ case_id: id, revision, person_id: personId, asked_at: at })
    .onConflict(conflict => conflict.doNothing())
    .execute();
}

/** Whether whoever is asked for what is proposed now has said yes and has not taken it back. */
export async function selectConsented(db: Db, { id, revision }: Proposed): Promise<boolean> {
  const { rows } = await sql<{ consented: boolean }>`
    select exists (select from correction_consent where case_id = ${id} and revision = ${revision}
      and given_at is not null and withdrawn_at is null) as consented`.execute(db);
  return rows[0]?.consented ?? false;
}

/** A letter that speaks about what is proposed now has come back signed. */
export async function selectLetterSigned(db: Db, { id, revision }: Proposed): Promise<boolean> {
  const { rows } = await sql<{ signed: boolean }>`
    select exists (select from correction_letter_case lc join correction_letter l on l.id = lc.letter_id
      where lc.case_id = ${id} and lc.revision = ${revision} and l.signed_at is not null) as signed`.execute(
    db,
  );
  return rows[0]?.signed ?? false;
}

/** Whether this contract wants a signed letter. */
export async function selectPaperLetter(db: Db, contractId: number): Promise<boolean> {
  const row = await db
    .selectFrom('contract')
    .select('paper_letter')
    .where('id', '=', contractId)
    .executeTakeFirst();
  return row?.paper_letter ?? false;
}
