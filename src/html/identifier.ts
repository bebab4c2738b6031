import { type Html, html } from './tag.ts';

/** A national ID, code, file name or phone: left to right wherever it stands, digits as they are. */
export function identifier(text: string): Html {
  return html`<bdi dir="ltr" class="id">${text}</bdi>`;
}

/** Name of a person or an organization: its own direction, whatever surrounds it. */
export function properName(text: string): Html {
  return html`<bdi>${text}</bdi>`;
}
