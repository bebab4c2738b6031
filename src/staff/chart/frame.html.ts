import { formatNumber } from '../../html/number.ts';
import type { Shell } from '../../html/shell.ts';
import { attributes, type Html, html } from '../../html/tag.ts';

export type ChartFrame = {
  /** The page's own name for it: title and description are found by it. */
  id: string;
  title: string;
  /** What it shows, in a sentence, for who cannot see it; every number stands in the table under it. */
  gist: string;
  width: number;
  height: number;
  /** Fits on a phone as it is; others keep their size there and are pushed sideways. */
  narrow?: boolean;
  body: Html;
};

/** A drawing for eyes only, with its name and its gist. */
export function chartFrame({ id, title, gist, width, height, narrow, body }: ChartFrame): Html {
  const svg = html`<svg ${attributes({ class: narrow === true ? 'chart narrow' : 'chart' })} viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc"><title id="${id}-title">${title}</title><desc id="${id}-desc">${gist}</desc>
${body}</svg>`;
  if (narrow === true) return svg;
  return html`<section class="chart-region" tabindex="0" aria-label="${title}">${svg}</section>`;
}

export type Margin = { top: number; bottom: number; axis: number; far: number };
export type GridLine = { tick: number; at: number; width: number; margin: Margin };

/** A line across at a whole number, which stands where reading begins. */
export function gridLine({ language }: Shell, { tick, at, width, margin }: GridLine): Html {
  const rtl = language === 'fa';
  const [from, until] = rtl ? [margin.far, width - margin.axis] : [margin.axis, width - margin.far];
  const labelAt = rtl ? width - margin.axis / 2 : margin.axis / 2;
  return html`<line class="chart-grid" x1="${from}" x2="${until}" y1="${at}" y2="${at}"/><text class="chart-label" x="${labelAt}" y="${at + 5}">${formatNumber(language, tick)}</text>`;
}

export type Series = { key: string; label: string };

/** The colours and their names; `dot` is the class of colours. */
export function chartLegend(series: readonly (Series & { value?: string })[], dot: string): Html {
  return html`<ul class="chart-legend">${series.map(
    ({ key, label, value }) =>
      html`<li><span ${attributes({ class: `${dot} ${key}` })}></span>${label}${value !== undefined && html` <b>${value}</b>`}</li>`,
  )}</ul>`;
}

/** The numbers behind a chart, folded up under it. */
export function chartTable(summary: string, table: Html): Html {
  return html`<details class="chart-table"><summary>${summary}</summary>${table}</details>`;
}
