import type { Shell } from '../../html/shell.ts';
import { type Html, html } from '../../html/tag.ts';

/** A sentence to be said to whoever calls, as it stands. */
export function saying({ t }: Shell, sentence: string): Html {
  return html`<div class="saying"><p class="saying-label">${t.support.sayLabel}</p><blockquote>${sentence}</blockquote></div>`;
}
