import { attachmentForm } from './attachment-form.ts';
import { card } from './card.ts';
import { errorSummary, type FormState } from './form.ts';
import { document, type Face } from './layout.ts';
import type { Shell } from './shell.ts';
import { type Crumb, pageHead } from './steps.ts';
import { type Html, html } from './tag.ts';

export type AttachmentPage = { face: Face; trail: readonly Crumb[]; action: string; state: FormState };

/** The form by itself: where a file was refused, it stands here once more with the reason. */
export function attachmentPage(shell: Shell, { face, trail, action, state }: AttachmentPage): Html {
  const { t } = shell;
  return document(shell, {
    face,
    title: t.attachments.addTitle,
    width: 'text',
    main: html`${pageHead(t, { title: t.attachments.addTitle, lead: t.attachments.addLead, trail })}
${errorSummary(shell, state)}
${card({ title: t.attachments.title, body: attachmentForm(shell, { action, state }) })}`,
  });
}
