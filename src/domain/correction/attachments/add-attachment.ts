import { addRemark } from '../add-remark.ts';
import { lockCase, selectCase } from '../case.store.ts';
import { type Actor, isOpen } from '../case-steps.ts';
import type { CaseDeps } from '../move-case.ts';
import { insertAttachment, weighAttachments } from './attachment.store.ts';
import { type AttachmentKind, type FileRefusal, mostAttachments, mostCaseBytes } from './attachment.ts';
import { readDocument } from './read-document.ts';

export type AttachmentGiven = { caseId: number; kind: AttachmentKind; filePath: string; by: Actor };
export type AttachmentRefusal = FileRefusal | 'full' | 'closed' | 'no-such-case';
export type Added = { ok: true; attachmentId: number } | { ok: false; why: AttachmentRefusal };

/**
 * Lays a photo or PDF on a case that is not over, with a line of its history. The case is locked while its quota is looked
 * at; the very same picture given again is the one that is there.
 */
export async function addAttachment(
  { db, clock }: CaseDeps,
  { caseId, kind, filePath, by }: AttachmentGiven,
): Promise<Added> {
  if (!(await selectCase(db, caseId))) return { ok: false, why: 'no-such-case' };
  const reading = await readDocument(filePath);
  if (!reading.ok) return reading;
  const { document } = reading;
  const found = await lockCase(db, caseId);
  if (!found) return { ok: false, why: 'no-such-case' };
  if (!isOpen(found.state)) return { ok: false, why: 'closed' };
  const { count, bytes, same } = await weighAttachments(db, caseId, document.sha256);
  if (same !== undefined) return { ok: true, attachmentId: same };
  if (count >= mostAttachments || bytes + document.bytes.length > mostCaseBytes)
    return { ok: false, why: 'full' };
  const at = new Date(clock.now().epochMilliseconds);
  const staffId = by.kind === 'staff' ? by.staffId : undefined;
  const attachmentId = await insertAttachment(db, { caseId, kind, document, staffId, at });
  // A member reads what she did herself; what staff add is for staff.
  await addRemark({ db, clock }, { caseId, remark: 'attach', actor: by, shown: by.kind === 'member' });
  return { ok: true, attachmentId };
}
