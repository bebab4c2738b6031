import { scaleLinear } from 'd3-scale';
import { area, stack } from 'd3-shape';
import type { ReadinessDay } from '../../domain/roster/list-readiness-days.ts';
import { formatDay } from '../../html/day.ts';
import { formatNumber } from '../../html/number.ts';
import type { Shell } from '../../html/shell.ts';
import { attributes, type Html, html } from '../../html/tag.ts';
import { chartFrame, gridLine } from '../chart/frame.html.ts';
import { type Layer, layers, layersOf } from './layers.ts';

const [width, height] = [880, 320];
const margin = { top: 12, bottom: 34, axis: 64, far: 16 };
const mostDayTicks = 6;

type Point = { x: number; day: ReadinessDay; parts: Record<Layer, number> };
type Scale = (value: number) => number;

/**
 * Everybody of each day, layer on layer. Time runs as the page is read: from right to left in Persian. For eyes only: its
 * title and description say the gist, and the table under it every number.
 */
export function readinessChart(shell: Shell, days: readonly ReadinessDay[]): Html {
  const { readinessReport: texts } = shell.t;
  const rtl = shell.language === 'fa';
  const start = days[0]?.day;
  const ages = days.map(({ day }) => (start ? day.since(start).days : 0));
  const [near, far] = [margin.axis, width - margin.far];
  const x = scaleLinear()
    .domain([0, Math.max(ages.at(-1) ?? 0, 1)])
    .range(rtl ? [width - near, width - far] : [near, far]);
  const points = days.map((day, at) => ({ x: x(ages[at] ?? 0), day, parts: layersOf(day) }));
  const most = Math.max(1, ...points.map(({ parts }) => layers.reduce((sum, key) => sum + parts[key], 0)));
  const y = scaleLinear()
    .domain([0, most])
    .nice(4)
    .range([height - margin.bottom, margin.top]);
  return chartFrame({
    id: 'chart',
    title: texts.chart,
    gist: gist(shell, days),
    width,
    height,
    body: html`${y
      .ticks(4)
      .filter(Number.isInteger)
      .map(tick => gridLine(shell, { tick, at: y(tick), width, margin }))}
${areas(points, y)}
${dayTicks(points).map(point => dayLabel(shell, point))}`,
  });
}

function areas(points: readonly Point[], y: Scale): Html[] {
  const stacked = stack<Point, Layer>()
    .keys([...layers])
    .value(({ parts }, key) => parts[key])([...points]);
  const shape = area<(typeof stacked)[number][number]>()
    .x(({ data }) => data.x)
    .y0(([from]) => y(from))
    .y1(([, until]) => y(until));
  return stacked.map(
    layer => html`<path ${attributes({ class: `grade-area ${layer.key}`, d: shape(layer) ?? '' })}/>`,
  );
}

/** The first, the last, and some between at even distance. */
function dayTicks(points: readonly Point[]): Point[] {
  const count = Math.min(mostDayTicks, points.length);
  const places = Array.from({ length: count }, (_, at) =>
    count === 1 ? 0 : Math.round((at * (points.length - 1)) / (count - 1)),
  );
  return places.flatMap(place => points[place] ?? []);
}

/** Labels at an edge stay inside the drawing. */
function dayLabel({ language }: Shell, { x, day }: Point): Html {
  const at = Math.min(Math.max(x, 36), width - 36);
  return html`<line class="chart-tick" x1="${x}" x2="${x}" y1="${height - margin.bottom}" y2="${height - margin.bottom + 5}"/><text class="chart-label" x="${at}" y="${height - 8}">${formatDay(language, day.day, 'short')}</text>`;
}

function gist({ t, language }: Shell, days: readonly ReadinessDay[]): string {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return '';
  const number = (count: number) => formatNumber(language, count);
  return t.readinessReport.gist({
    from: formatDay(language, first.day),
    until: formatDay(language, last.day),
    activeThen: number(first.active),
    activeNow: number(last.active),
    members: number(last.members),
  });
}
