import { attributes, type Html, html } from './tag.ts';

export type TimelineItem = {
  title: string;
  /** Day and who: «۴ شهریور · شما». */
  detail?: Html | string;
  /** Below: a list, a table. */
  below?: Html;
  state: 'done' | 'now' | 'ahead';
};

/** The way a file has taken and where it stands. */
export function timeline(items: readonly TimelineItem[]): Html {
  return html`<ol class="timeline">${items.map(
    item =>
      html`<li ${attributes({ class: item.state, 'aria-current': item.state === 'now' && 'step' })}><p class="timeline-title">${item.title}</p>${
        item.detail !== undefined && html`<p class="timeline-detail">${item.detail}</p>`
      }${item.below}</li>`,
  )}</ol>`;
}
