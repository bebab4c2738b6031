import { attributes, type Html, html } from './tag.ts';

export type Card = {
  title: string;
  body: Html;
  /** A short line at the end of the title's row: a count, a unit or a link. */
  aside?: Html | string;
  /** `call` carries the saffron edge of what waits for the reader. */
  accent?: 'call';
  id?: string;
};

export function card({ title, body, aside, accent, id }: Card): Html {
  return html`<section ${attributes({ class: accent === 'call' ? 'card call' : 'card', id })}>
<div class="card-head"><h2>${title}</h2>${aside !== undefined && html`<div class="aside">${aside}</div>`}</div>
${body}
</section>`;
}

export type EmptyState = { title: string; text: string; action?: { href: string; label: string } };

/** What stands where a list would: why it is empty and what to do next. */
export function emptyState({ title, text, action }: EmptyState): Html {
  return html`<div class="empty"><p class="empty-title">${title}</p><p>${text}</p>${
    action && html`<p><a class="button quiet" href="${action.href}">${action.label}</a></p>`
  }</div>`;
}
