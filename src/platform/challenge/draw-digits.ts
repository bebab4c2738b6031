import { digitStrokes, type Point, type Stroke } from './digit-strokes.ts';
import { encodePng } from './encode-png.ts';
import { randomStream } from './random-stream.ts';

const width = 200;
const height = 70;
const paper = 246;
const ink = 38;

/** A picture of the digits, bent and struck through as the seed says: 200 by 70, grey, PNG. */
export function drawDigits(digits: string, seed: Buffer): Buffer {
  const random = randomStream(seed);
  const between = (low: number, high: number) => low + random() * (high - low);
  const grey = new Uint8Array(width * height).map(() => paper - Math.floor(random() * 26));
  const bend = bender(between);
  const step = (width - 30) / digits.length;
  for (const [at, digit] of Array.from(digits).entries()) {
    const put = placer(
      { x: 15 + step * (at + 0.5) + between(-3, 3), y: height / 2 + between(-4, 4) },
      between,
    );
    for (const stroke of digitStrokes[Number(digit)] ?? [])
      drawStroke(grey, stroke.map(put).map(bend), between(1.5, 2.3));
  }
  for (let count = 0; count < 3; count += 1) drawStroke(grey, strikethrough(between), 0.7);
  return encodePng(grey, width);
}

type Between = (low: number, high: number) => number;

/** Turns, leans and sizes one digit about its centre. */
function placer(centre: Point, between: Between): (point: Point) => Point {
  const angle = between(-0.28, 0.28);
  const lean = between(-0.22, 0.22);
  const size = { x: between(20, 25), y: between(36, 43) };
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return ({ x, y }) => {
    const down = (y - 0.5) * size.y;
    const across = (x - 0.5) * size.x - down * lean;
    return { x: centre.x + across * cos - down * sin, y: centre.y + across * sin + down * cos };
  };
}

/** One slow wave through the whole picture. */
function bender(between: Between): (point: Point) => Point {
  const [high, long, phase] = [between(2, 3.5), between(28, 45), between(0, 6)];
  return ({ x, y }) => ({
    x: x + high * Math.sin(y / 11 + phase),
    y: y + high * Math.sin((x / long) * 2 + phase),
  });
}

function strikethrough(between: Between): Stroke {
  const [middle, high, long, phase] = [between(18, 52), between(5, 14), between(18, 40), between(0, 6)];
  return Array.from({ length: 41 }, (_, at) => ({
    x: at * 5,
    y: middle + high * Math.sin((at * 5) / long + phase),
  }));
}

function drawStroke(grey: Uint8Array, stroke: Stroke, radius: number): void {
  for (const [at, to] of stroke.entries()) {
    const from = stroke[at - 1];
    if (from) drawLine(grey, { from, to }, radius);
  }
}

/** A round-ended line with soft edges: each pixel is darkened by how much of it the line covers. */
function drawLine(grey: Uint8Array, { from, to }: { from: Point; to: Point }, radius: number): void {
  const reach = radius + 1;
  const [left, right] = span(from.x, to.x, reach, width);
  const [top, bottom] = span(from.y, to.y, reach, height);
  for (let y = top; y <= bottom; y += 1) {
    for (let x = left; x <= right; x += 1) {
      const cover = Math.min(Math.max(radius + 0.5 - distance({ x, y }, from, to), 0), 1);
      const at = y * width + x;
      const before = grey[at] ?? paper;
      grey[at] = Math.min(before, Math.round(paper - (paper - ink) * cover));
    }
  }
}

function span(one: number, other: number, reach: number, limit: number): [number, number] {
  const low = Math.floor(Math.min(one, other) - reach);
  const high = Math.ceil(Math.max(one, other) + reach);
  return [Math.max(low, 0), Math.min(high, limit - 1)];
}

function distance(point: Point, from: Point, to: Point): number {
  const along = { x: to.x - from.x, y: to.y - from.y };
  const length = along.x ** 2 + along.y ** 2;
  const part = length === 0 ? 0 : ((point.x - from.x) * along.x + (point.y - from.y) * along.y) / length;
  const near = Math.min(Math.max(part, 0), 1);
  return Math.hypot(point.x - from.x - near * along.x, point.y - from.y - near * along.y);
}
