import type { Shell } from '../../../html/shell.ts';
import { type Html, html } from '../../../html/tag.ts';

/** What stood in a cell and what stands, or would stand, there instead. */
export function beforeAfter({ t }: Shell, before: string, after: string): Html {
  const shown = (text: string) =>
    text === ''
      ? html`<span class="hint">${t.rosterFixes.empty}</span>`
      : html`<bdi class="raw">${text}</bdi>`;
  return html`<span class="field-changes"><del>${shown(before)}</del> <ins>${shown(after)}</ins></span>`;
}
