import { formatDay } from './day.ts';
import type { Shell } from './shell.ts';
import { type Html, html } from './tag.ts';

export type ShownAttachment = {
  kind: 'card' | 'letter' | 'other';
  mediaType: 'image/jpeg' | 'application/pdf';
  size: number;
  byStaff: boolean;
  at: Date;
  href: string;
};

/** Pictures to be looked at, PDFs to be saved; who added each, and when. */
export function attachmentList(shell: Shell, attachments: readonly ShownAttachment[]): Html {
  const { t } = shell;
  if (attachments.length === 0) return html`<p class="hint">${t.attachments.none}</p>`;
  return html`<ul class="documents">${attachments.map((attachment, index) => item(shell, attachment, index + 1))}</ul>`;
}

function item({ t, language }: Shell, attachment: ShownAttachment, number: number): Html {
  const { kind, mediaType, size, byStaff, at, href } = attachment;
  const texts = t.attachments;
  const name = texts.open(texts.kinds[kind], number);
  const day = Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO('Asia/Tehran')
    .toPlainDate();
  const link =
    mediaType === 'image/jpeg'
      ? html`<a href="${href}"><img src="${href}" alt="${name}" width="160" height="120" loading="lazy"></a>`
      : html`<a class="paper" href="${href}" download><span class="sr">${name}</span><span aria-hidden="true">PDF</span></a>`;
  return html`<li>${link}<span class="documents-kind">${texts.kinds[kind]}</span>
<span class="hint">${mediaType === 'application/pdf' && html`${texts.pdf} · `}${texts.size(Math.max(1, Math.round(size / 1024)))}</span>
<span class="hint">${byStaff ? texts.by.staff : texts.by.member} · ${formatDay(language, day, 'table')}</span></li>`;
}
