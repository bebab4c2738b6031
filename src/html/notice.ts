import { icons } from './icons.ts';
import type { Flash } from './shell.ts';
import { type Html, html } from './tag.ts';

export type NoticeKind = Flash['kind'];

const iconOfKind: Record<NoticeKind, Html> = {
  good: icons.check,
  warn: icons.alert,
  bad: icons.cross,
  info: icons.info,
};

/** A message about what just happened or must be known; read out by screen readers when it appears. */
export function notice(kind: NoticeKind, body: Html | string, title?: string): Html {
  return html`<div class="notice ${kind}" role="${kind === 'bad' ? 'alert' : 'status'}">
<span class="notice-icon">${iconOfKind[kind]}</span>
<div>${title !== undefined && html`<p class="notice-title">${title}</p>`}<div class="notice-text">${body}</div></div>
</div>`;
}
