import { addAttachment } from './domain/correction/attachments/add-attachment.ts';
import { attachmentKinds } from './domain/correction/attachments/attachment.ts';
import type { Actor } from './domain/correction/case-steps.ts';
import type { FormState } from './html/form.ts';
import { mostPictureMegabytes } from './platform/document-limits.ts';
import type { Ask } from './route.ts';

/** Of a route that takes such a form: the largest photo, and the words around it. */
export const attachmentUpload = { mostBytes: mostPictureMegabytes * 1024 * 1024 };

export type Attached =
  | { ok: true; attachmentId: number }
  /** No such case, or none that whoever asks may see. */
  | { ok: false; why: 'gone' }
  /** The form, to be shown again. */
  | { ok: false; why: 'refused'; state: FormState };

/** Lays the file of an `attachmentForm` on a case; what is wrong with it comes back as a sentence at its field. */
export async function attachFile(
  { deps, form, file, t }: Ask,
  { caseId, by }: { caseId: number; by: Actor },
): Promise<Attached> {
  const texts = t.attachments;
  const kind = attachmentKinds.find(one => one === form.get('kind'));
  const refused = (errors: FormState['errors']): Attached => ({
    ok: false,
    why: 'refused',
    state: { values: { kind }, errors },
  });
  if (!kind || !file)
    return refused({ ...(!kind && { kind: texts.errors.kind }), ...(!file && { file: texts.errors.file }) });
  const added = await addAttachment(deps, { caseId, kind, filePath: file.path, by });
  if (added.ok) return added;
  if (added.why === 'no-such-case') return { ok: false, why: 'gone' };
  return refused({ file: texts.refusals[added.why] });
}
