import { attributes, type Html, html } from '../../html/tag.ts';

export type Tab = { href: string; label: string; current: boolean };

/** Parts of one list, each with an address of its own. */
export function tabs(label: string, list: readonly Tab[]): Html {
  return html`<nav class="tabs" aria-label="${label}"><ul>${list.map(
    tab =>
      html`<li><a ${attributes({ href: tab.href, 'aria-current': tab.current && 'page' })}>${tab.label}</a></li>`,
  )}</ul></nav>`;
}
