import { showTrackingCode } from '../../domain/correction/tracking-code.ts';
import { type Html, html } from '../../html/tag.ts';

/** Large, in groups; one tap selects all of it, and it is read out symbol by symbol. */
export function trackingCode(code: string): Html {
  return html`<p class="tracking"><bdi dir="ltr" class="id" aria-hidden="true">${showTrackingCode(code)}</bdi><span class="sr" dir="ltr">${Array.from(code).join(' ')}</span></p>`;
}
