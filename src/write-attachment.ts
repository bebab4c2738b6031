import type { AttachmentType } from './domain/correction/attachments/attachment.ts';
import type { AuditSubject, Reply } from './route.ts';

/**
 * What somebody sent, sent on. Pictures are our own encoding and may be looked at; a PDF is its sender's own and is only
 * handed out to be saved. Neither can act as a page of ours (docs/decisions/0020).
 */
export function writeAttachment(
  attachment: { id: number; mediaType: AttachmentType; bytes: Buffer },
  about: AuditSubject,
): Reply {
  const { id, mediaType, bytes } = attachment;
  const file = { kind: 'file', type: mediaType, body: bytes, sandbox: true, about } as const;
  return mediaType === 'application/pdf' ? { ...file, fileName: `document-${id}.pdf` } : file;
}
