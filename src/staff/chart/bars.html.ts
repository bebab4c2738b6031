import { scaleLinear } from 'd3-scale';
import type { Shell } from '../../html/shell.ts';
import { attributes, type Html, html } from '../../html/tag.ts';
import { chartFrame } from './frame.html.ts';

const width = 400;
const [rowHeight, barAt, barHeight] = [46, 24, 14];

/** One line: its name, its parts from where reading begins, and what stands at its end. */
export type BarRow = { label: string; end: string; parts: readonly { key: string; value: number }[] };

export type Bars = { id: string; title: string; gist: string; rows: readonly BarRow[] };

/** Lines under each other, each with its name above it, so that long names have room on a phone, too. */
export function barsChart({ language }: Shell, { rows, ...frame }: Bars): Html {
  const rtl = language === 'fa';
  const most = Math.max(...rows.map(row => sumOf(row)), 1);
  const x = scaleLinear().domain([0, most]).range([0, width]);
  return chartFrame({
    ...frame,
    width,
    height: rows.length * rowHeight,
    narrow: true,
    body: html`${rows.map((row, at) => line(row, { top: at * rowHeight, x, rtl }))}`,
  });
}

type Place = { top: number; x: (value: number) => number; rtl: boolean };

function line(row: BarRow, { top, x, rtl }: Place): Html {
  const [start, end] = rtl ? [width, 0] : [0, width];
  let before = 0;
  const parts = row.parts.map(({ key, value }) => {
    const [from, long] = [x(before), x(value)];
    before += value;
    const place = { x: rtl ? width - from - long : from, y: top + barAt, width: long, height: barHeight };
    return html`<rect ${attributes({ class: `chart-tone ${key}`, ...place })}/>`;
  });
  return html`<text class="chart-name" x="${start}" y="${top + 16}">${row.label}</text><text class="chart-end" x="${end}" y="${top + 16}">${row.end}</text><rect class="chart-track" x="0" y="${top + barAt}" width="${width}" height="${barHeight}"/>${parts}`;
}

function sumOf({ parts }: BarRow): number {
  return parts.reduce((sum, { value }) => sum + value, 0);
}
