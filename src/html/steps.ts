import type { Texts } from '../texts/texts.ts';
import { attributes, type Html, html } from './tag.ts';

/** «گام ۱ از ۳» above a heading. */
export function steps(t: Texts, step: number, of: number): Html {
  return html`<p class="eyebrow">${t.common.step(step, of)}</p>`;
}

export type Crumb = { href: string; label: string };

export type PageHead = {
  title: Html | string;
  eyebrow?: Html;
  lead?: Html | string;
  /** Beside the title: a state, usually a badge. */
  state?: Html;
  /** At the end of the row: the page's actions. */
  actions?: Html;
  trail?: readonly Crumb[];
};

/** The head of a page with its one h1. */
export function pageHead(t: Texts, head: PageHead): Html {
  return html`<div class="page-head">
<div class="page-title">${head.trail && trail(t, head.trail)}${head.eyebrow}
<div class="title-row"><h1>${head.title}</h1>${head.state}</div>
${head.lead !== undefined && html`<p class="lead">${head.lead}</p>`}</div>
${head.actions && html`<div class="actions">${head.actions}</div>`}
</div>`;
}

function trail(t: Texts, crumbs: readonly Crumb[]): Html {
  return html`<nav class="trail" aria-label="${t.layout.breadcrumbs}"><ol>${crumbs.map(
    crumb => html`<li><a href="${crumb.href}">${crumb.label}</a></li>`,
  )}</ol></nav>`;
}

export type ButtonKind = 'primary' | 'quiet' | 'danger' | 'call';

export function linkButton(kind: ButtonKind, href: string, label: string, download?: boolean): Html {
  return html`<a ${attributes({ class: `button ${kind}`, href, download })}>${label}</a>`;
}
