import { sql } from 'kysely';
import type { Db } from '../../../platform/database.ts';
import type { AttachmentType } from '../attachments/attachment.ts';
import type { Document } from '../attachments/read-document.ts';
import type { LetterEffect } from './letter.ts';

export async function selectScan(
  db: Db,
  letterId: number,
): Promise<{ mediaType: AttachmentType; bytes: Buffer } | undefined> {
  const { rows } = await sql<{ mediaType: AttachmentType; bytes: Buffer }>`
    select signed_type as "mediaType", signed_bytes as bytes from correction_letter
    where id = ${letterId} and signed_at is not null`.execute(db);
  return rows[0];
}

export type LockedLetter = {
  contractId: number;
  signedSha256: Buffer | undefined;
  cases: { caseId: number; revision: number; effect: LetterEffect | undefined }[];
};

/** Whoever else signs it waits until this transaction ends. */
export async function lockLetter(db: Db, letterId: number): Promise<LockedLetter | undefined> {
  const letter = await db
    .selectFrom('correction_letter')
    .select(['contract_id', 'signed_sha256'])
    .where('id', '=', letterId)
    .forUpdate()
    .executeTakeFirst();
  if (!letter) return undefined;
  const { rows } = await sql<{ caseId: number; revision: number; effect: LetterEffect | null }>`
    select case_id as "caseId", revision, effect from correction_letter_case
    where letter_id = ${letterId} order by case_id`.execute(db);
  return {
    contractId: letter.contract_id,
    signedSha256: letter.signed_sha256 ?? undefined,
    cases: rows.map(row => ({ ...row, effect: row.effect ?? undefined })),
  };
}

export async function updateSigned(
  db: Db,
  letterId: number,
  { document, staffId, at }: { document: Document; staffId: number; at: Date },
): Promise<void> {
  await db
    .updateTable('correction_letter')
    .set({
      signed_type: document.mediaType,
      signed_bytes: document.bytes,
      signed_sha256: document.sha256,
      signed_by: staffId,
      signed_at: at,
    })
    .where('id', '=', letterId)
    .execute();
}

export async function updateEffect(
  db: Db,
  { letterId, caseId, effect }: { letterId: number; caseId: number; effect: LetterEffect },
): Promise<void> {
  await db
    .updateTable('correction_letter_case')
    .set({ effect })
    .where('letter_id', '=', letterId)
    .where('case_id', '=', caseId)
    .execute();
}
