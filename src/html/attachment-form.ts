import { mostPdfMegabytes, mostPictureMegabytes } from '../platform/document-limits.ts';
import { radioField } from './choice-fields.ts';
import { emptyForm, type FormState, form } from './form.ts';
import type { Shell } from './shell.ts';
import { type Html, html } from './tag.ts';
import { fileField } from './text-fields.ts';

/** Without HEIC in it, phones that keep photos so hand over a JPEG. */
const acceptedDocuments = 'image/jpeg,image/png,image/webp,application/pdf';

export function documentField(shell: Shell, state: FormState): Html {
  const { attachments: texts } = shell.t;
  return fileField(shell, state, {
    name: 'file',
    label: texts.file,
    hint: texts.fileHint(mostPictureMegabytes, mostPdfMegabytes),
    accept: acceptedDocuments,
    required: true,
  });
}

/** In a form of something else: a photo of the card, if there is one. */
export function cardPhotoField(shell: Shell, state: FormState): Html {
  const { attachments: texts } = shell.t;
  return fileField(shell, state, {
    name: 'file',
    label: texts.cardPhoto,
    hint: texts.cardPhotoHint(mostPictureMegabytes, mostPdfMegabytes),
    accept: acceptedDocuments,
  });
}

/** What to send and what it is; `action` takes it. */
export function attachmentForm(
  shell: Shell,
  { action, state = emptyForm }: { action: string; state?: FormState },
): Html {
  const { attachments: texts } = shell.t;
  const kinds = (['card', 'letter', 'other'] as const).map(value => ({ value, label: texts.kinds[value] }));
  return form(shell, {
    action,
    submit: texts.submit,
    upload: true,
    body: html`${radioField(shell, state, { name: 'kind', label: texts.kind, required: true, options: kinds })}${documentField(shell, state)}`,
  });
}
