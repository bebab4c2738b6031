import { addAttachment } from './domain/correction/attachments/add-attachment.ts';
import { attachmentKinds } from './domain/correction/attachments/attachment.ts';
import type { CorrectionCase } from './domain/correction/case.ts';
import type { Actor } from './domain/correction/case-steps.ts';
import { attachmentPage } from './html/attachment-page.ts';
import { emptyForm, type FormState } from './html/form.ts';
import type { Face } from './html/layout.ts';
import type { Crumb } from './html/steps.ts';
import { mostPictureMegabytes } from './platform/document-limits.ts';
import { type Ask, again, notFound, page, type Reply, redirect } from './route.ts';

/** Of a route that takes such a form. */
export const attachmentUpload = { mostBytes: mostPictureMegabytes * 1024 * 1024 };

/** The case as one of the faces shows it to whoever has been let in to it. */
export type CasePlace = {
  face: Face;
  found: Pick<CorrectionCase, 'id' | 'contractId'>;
  by: Actor;
  /** Where the form is sent. */
  action: string;
  /** The page of the case. */
  caseHref: string;
  trail: readonly Crumb[];
};

export function showAttachmentForm({ shell }: Ask, { face, action, trail }: CasePlace): Reply {
  return page(attachmentPage(shell, { face, action, trail, state: emptyForm }));
}

/** Lays the file of an `attachmentForm` on the case; what is wrong with it comes back as a sentence at its field. */
export async function attachFile(ask: Ask, place: CasePlace): Promise<Reply> {
  const { deps, form, file, t, shell } = ask;
  const { found, by, face, action, trail } = place;
  const texts = t.attachments;
  const kind = attachmentKinds.find(one => one === form.get('kind'));
  const refused = (errors: FormState['errors']) =>
    again(attachmentPage(shell, { face, action, trail, state: { values: { kind }, errors } }));
  if (!kind || !file)
    return refused({ ...(!kind && { kind: texts.errors.kind }), ...(!file && { file: texts.errors.file }) });
  const added = await addAttachment(deps, { caseId: found.id, kind, filePath: file.path, by });
  if (!added.ok)
    return added.why === 'no-such-case' ? notFound : refused({ file: texts.refusals[added.why] });
  return redirect(place.caseHref, {
    flash: { kind: 'good', key: 'attachmentAdded' },
    about: {
      subjectKind: 'correction-case',
      subjectId: found.id,
      contractId: found.contractId,
      details: { attachment: added.attachmentId },
    },
  });
}
