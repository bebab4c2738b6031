import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { mostPdfMegabytes, mostPictureMegabytes } from '../../../platform/document-limits.ts';
import { encodePicture } from '../../../platform/encode-picture.ts';
import { fileKind } from '../../../platform/file-kind.ts';
import { inspectPdf } from '../../../platform/inspect-pdf.ts';
import type { AttachmentType, FileRefusal } from './attachment.ts';

export type Document = { mediaType: AttachmentType; bytes: Buffer; sha256: Buffer };
export type DocumentReading = { ok: true; document: Document } | { ok: false; why: FileRefusal };

const megabyte = 1024 * 1024;

/** A photo or PDF as it may be kept: told by its bytes, pictures written anew, PDFs as they came. */
export async function readDocument(filePath: string): Promise<DocumentReading> {
  const { size } = await stat(filePath);
  if (size > mostPictureMegabytes * megabyte) return { ok: false, why: 'too-large' };
  const kind = await fileKind(filePath);
  if (kind === undefined) return { ok: false, why: 'not-a-picture' };
  if (kind === 'heic') return { ok: false, why: 'heic' };
  if (kind === 'pdf')
    return size > mostPdfMegabytes * megabyte ? { ok: false, why: 'too-large' } : readPdf(filePath);
  const encoded = await encodePicture(filePath);
  return encoded.ok ? { ok: true, document: described('image/jpeg', encoded.bytes) } : encoded;
}

async function readPdf(filePath: string): Promise<DocumentReading> {
  const bytes = await readFile(filePath);
  const inspected = await inspectPdf(bytes);
  return inspected.ok ? { ok: true, document: described('application/pdf', bytes) } : inspected;
}

function described(mediaType: AttachmentType, bytes: Buffer): Document {
  return { mediaType, bytes, sha256: createHash('sha256').update(bytes).digest() };
}
