import type { Texts } from '../texts/texts.ts';
import { attributes, type Html, html } from './tag.ts';

export type BarTone = 'petrol' | 'teal' | 'green' | 'red' | 'saffron' | 'grey';

/** A bar from `from` to `to`, both parts of one. It runs from the line's start, whatever the direction. */
export function bar(tone: BarTone, from: number, to: number): Html {
  const exact = Math.max(part(to) - part(from), 0);
  // A part of a thousandth is still to be seen.
  const length = exact > 0 ? Math.max(exact, 0.012) : 0;
  const start = Math.min(part(from), 1 - length);
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

export type Progress = {
  label: string;
  /** 0 to 100. */
  percent: number;
  /** How long it will take yet, where that can be said. */
  left?: string;
  /** Server-sent events that move the bar: `progress` with { percent, stage?, left? }, then `done` with { href? }. */
  src?: string;
};

/** Long work with its number; it survives leaving the page, for the number comes from the server. */
export function progress(t: Texts, { label, percent: done, left = '', src }: Progress): Html {
  const whole = Math.round(part(done / 100) * 100);
  const drawn = html`<div class="progress"><div class="meter-line"><span class="meter-label">${label}</span><output class="meter-value">${t.common.percentDone(whole)}</output></div><progress max="100" value="${whole}" aria-label="${label}"></progress>${src !== undefined && html`<p class="hint meter-left">${left}</p>`}</div>`;
  return src === undefined ? drawn : html`<live-progress ${attributes({ src })}>${drawn}</live-progress>`;
}

function part(value: number): number {
  return Number.isFinite(value) ? Math.min(Math.max(value, 0), 1) : 0;
}

function percent(value: number): string {
  return `${Number((value * 100).toFixed(2))}%`;
}
