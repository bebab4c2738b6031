import { type Html, html } from '../../html/tag.ts';

const radius = 24;
const around = 2 * Math.PI * radius;

/** A share as a ring, from twelve o'clock on; the number stands beside it in words. */
export function ring(share: number): Html {
  const length = (Math.min(Math.max(share, 0), 1) * around).toFixed(1);
  return html`<svg class="ring" viewBox="0 0 60 60" width="56" height="56" aria-hidden="true" focusable="false"><circle class="ring-track" cx="30" cy="30" r="${radius}"/><circle class="ring-share" cx="30" cy="30" r="${radius}" stroke-dasharray="${length} ${around.toFixed(1)}" transform="rotate(-90 30 30)"/></svg>`;
}
