import type { Db } from '../../../platform/database.ts';
import { selectAttachment } from './attachment.store.ts';
import type { Attachment, AttachmentReader } from './attachment.ts';

/** Undefined: not one that this reader may see. */
export function findAttachment(
  db: Db,
  asked: { caseId: number; attachmentId: number; reader: AttachmentReader },
): Promise<(Attachment & { bytes: Buffer }) | undefined> {
  return selectAttachment(db, asked);
}
