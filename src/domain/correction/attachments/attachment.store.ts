import { sql } from 'kysely';
import type { Db } from '../../../platform/database.ts';
import type { Attachment, AttachmentKind, AttachmentReader } from './attachment.ts';
import type { Document } from './read-document.ts';

const columns = sql.raw(`a.id, a.case_id as "caseId", a.kind, a.media_type as "mediaType", a.size,
  a.added_by_staff is not null as "byStaff", a.at`);

export async function selectAttachments(
  db: Db,
  caseId: number,
  reader: AttachmentReader,
): Promise<Attachment[]> {
  const { rows } = await sql<Attachment>`
    select ${columns} from correction_attachment a
    where a.case_id = ${caseId} and (${reader === 'staff'} or a.added_by_staff is null)
    order by a.at, a.id`.execute(db);
  return rows;
}

export async function selectAttachment(
  db: Db,
  asked: { caseId: number; attachmentId: number; reader: AttachmentReader },
): Promise<(Attachment & { bytes: Buffer }) | undefined> {
  const { rows } = await sql<Attachment & { bytes: Buffer }>`
    select ${columns}, a.bytes from correction_attachment a
    where a.case_id = ${asked.caseId} and a.id = ${asked.attachmentId}
      and (${asked.reader === 'staff'} or a.added_by_staff is null)`.execute(db);
  return rows[0];
}

/** What a case keeps already, and the attachment with the very same bytes where there is one. */
export async function weighAttachments(
  db: Db,
  caseId: number,
  sha256: Buffer,
): Promise<{ count: number; bytes: number; same: number | undefined }> {
  const { rows } = await sql<{ count: number; bytes: number; same: number | null }>`
    select count(*) as count, coalesce(sum(size), 0)::bigint as bytes, min(id) filter (where sha256 = ${sha256}) as same
    from correction_attachment where case_id = ${caseId}`.execute(db);
  const { count = 0, bytes = 0, same } = rows[0] ?? {};
  return { count, bytes, same: same ?? undefined };
}

export async function insertAttachment(
  db: Db,
  added: { caseId: number; kind: AttachmentKind; document: Document; staffId: number | undefined; at: Date },
): Promise<number> {
  const { mediaType, bytes, sha256 } = added.document;
  const { id } = await db
    .insertInto('correction_attachment')
    .values({
      case_id: added.caseId,
      kind: added.kind,
      media_type: mediaType,
      bytes,
      size: bytes.length,
      sha256,
      added_by_staff: added.staffId ?? null,
      at: added.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
