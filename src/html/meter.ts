import type { Html } from './tag.ts';
import { html } from './tag.ts';

export type BarTone = 'petrol' | 'teal' | 'green' | 'red' | 'saffron' | 'grey';

/** A bar from `from` to `to`, both parts of one. It runs from the line's start, whatever the direction. */
export function bar(tone: BarTone, from: number, to: number): Html {
  const start = part(from);
  const length = Math.max(part(to) - start, 0);
  return html`<svg class="bar" width="100%" height="10" aria-hidden="true" focusable="false"><rect class="track" width="100%" height="10" rx="5"/>${
    length > 0 &&
    html`<rect class="${tone}" x="${percent(start)}" width="${percent(length)}" height="10" rx="5"/>`
  }</svg>`;
}

export type Meter = {
  label: string;
  /** What is left or done, in words: «۴۱۷ از ۵۰۰ میلیون». The bar only draws it. */
  value: string;
  share: number;
};

/** A labelled bar; it turns saffron when a fifth or less is left. */
export function meter({ label, value, share }: Meter): Html {
  return html`<div class="meter"><div class="meter-line"><span class="meter-label">${label}</span><span class="meter-value">${value}</span></div>${bar(share > 0.2 ? 'teal' : 'saffron', 0, share)}</div>`;
}

export type Progress = { label: string; percent: number; percentText: string };

/** Long work with its number. The element is updated in place by <live-progress>. */
export function progress({ label, percent: done, percentText }: Progress): Html {
  return html`<div class="progress"><div class="meter-line"><span class="meter-label">${label}</span><output class="meter-value">${percentText}</output></div><progress max="100" value="${Math.round(done)}" aria-label="${label}"></progress></div>`;
}

function part(value: number): number {
  return Number.isFinite(value) ? Math.min(Math.max(value, 0), 1) : 0;
}

function percent(value: number): string {
  return `${Number((value * 100).toFixed(2))}%`;
}
