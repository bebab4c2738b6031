import { scaleBand, scaleLinear } from 'd3-scale';
import type { Shell } from '../../html/shell.ts';
import { attributes, type Html, html } from '../../html/tag.ts';
import { chartFrame, gridLine, type Margin } from './frame.html.ts';

const height = 220;
const margin: Margin = { top: 12, bottom: 30, axis: 40, far: 4 };
const narrowest = 400;
const groupWidth = 74;
/** More than so many do not fit on a phone side by side. */
const mostOnPhones = 5;

export type ColumnGroup = { label: string; values: readonly { key: string; value: number }[] };
export type Columns = { id: string; title: string; gist: string; groups: readonly ColumnGroup[] };

/** Groups of columns side by side, in the direction of reading. */
export function columnsChart(shell: Shell, { groups, ...frame }: Columns): Html {
  const rtl = shell.language === 'fa';
  const width = Math.max(narrowest, groups.length * groupWidth + margin.axis + margin.far);
  const most = Math.max(1, ...groups.flatMap(({ values }) => values.map(({ value }) => value)));
  const y = scaleLinear()
    .domain([0, most])
    .nice(4)
    .range([height - margin.bottom, margin.top]);
  const span: [number, number] = rtl ? [width - margin.axis, margin.far] : [margin.axis, width - margin.far];
  const x = scaleBand<number>(
    groups.map((_, at) => at),
    span,
  ).padding(0.24);
  const lines = y.ticks(4).filter(Number.isInteger);
  return chartFrame({
    ...frame,
    width,
    height,
    narrow: groups.length <= mostOnPhones,
    body: html`${lines.map(tick => gridLine(shell, { tick, at: y(tick), width, margin }))}${groups.map(
      (group, at) => column(group, { left: x(at) ?? 0, band: x.bandwidth(), y, rtl }),
    )}`,
  });
}

type Place = { left: number; band: number; y: (value: number) => number; rtl: boolean };

function column({ label, values }: ColumnGroup, { left, band, y, rtl }: Place): Html {
  const range: [number, number] = rtl ? [left + band, left] : [left, left + band];
  const inner = scaleBand<number>(
    values.map((_, at) => at),
    range,
  ).paddingInner(0.12);
  const floor = height - margin.bottom;
  const rects = values.map(({ key, value }, at) => {
    const top = y(value);
    const place = { x: inner(at) ?? 0, y: top, width: inner.bandwidth(), height: floor - top };
    return html`<rect ${attributes({ class: `chart-tone ${key}`, ...place })}/>`;
  });
  return html`${rects}<text class="chart-label" x="${left + band / 2}" y="${height - 8}">${label}</text>`;
}
