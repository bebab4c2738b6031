import type { AttachmentReader, AttachmentType } from './domain/correction/attachments/attachment.ts';
import { findAttachment } from './domain/correction/attachments/find-attachment.ts';
import type { CorrectionCase } from './domain/correction/case.ts';
import { type Ask, idFrom, notFound, type Reply } from './route.ts';

/** The attachment whose number stands in the address, of a case that the viewer has been let in to. */
export async function writeAttachment(
  { deps, params }: Ask,
  { found, reader }: { found: Pick<CorrectionCase, 'id' | 'contractId'>; reader: AttachmentReader },
): Promise<Reply> {
  const attachmentId = idFrom(params['attachmentId']);
  if (attachmentId === undefined) return notFound;
  const attachment = await findAttachment(deps.db, { caseId: found.id, attachmentId, reader });
  if (!attachment) return notFound;
  return {
    ...writeDocument(attachment, `document-${attachmentId}.pdf`),
    about: {
      subjectKind: 'correction-case',
      subjectId: found.id,
      contractId: found.contractId,
      details: { attachment: attachmentId },
    },
  };
}

/**
 * What somebody sent, sent on. Pictures are our own encoding and may be looked at; a PDF is its sender's own and is only
 * handed out to be saved. Neither can act as a page of ours (docs/decisions/0020).
 */
export function writeDocument(
  { mediaType, bytes }: { mediaType: AttachmentType; bytes: Buffer },
  pdfName: string,
): Reply & { kind: 'file' } {
  const file = { kind: 'file', type: mediaType, body: bytes, sandbox: true } as const;
  return mediaType === 'application/pdf' ? { ...file, fileName: pdfName } : file;
}
