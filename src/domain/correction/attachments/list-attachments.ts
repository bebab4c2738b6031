import type { Db } from '../../../platform/database.ts';
import { selectAttachments } from './attachment.store.ts';
import type { Attachment, AttachmentReader } from './attachment.ts';

/** Oldest first, without their bytes. */
export function listAttachments(db: Db, caseId: number, reader: AttachmentReader): Promise<Attachment[]> {
  return selectAttachments(db, caseId, reader);
}
