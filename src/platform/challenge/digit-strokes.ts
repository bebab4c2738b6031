export type Point = { x: number; y: number };
export type Stroke = readonly Point[];

/** How each digit is written by hand, in a box of one by one with the origin at its upper left corner. */
export const digitStrokes: readonly (readonly Stroke[])[] = [
  [arc({ x: 0.5, y: 0.5 }, { x: 0.42, y: 0.5 }, 0, 360)],
  [line(0.22, 0.24, 0.56, 0, 0.56, 1)],
  [[...arc({ x: 0.5, y: 0.28 }, { x: 0.4, y: 0.28 }, 190, 385), ...line(0.08, 1, 0.94, 1)]],
  [
    arc({ x: 0.46, y: 0.26 }, { x: 0.38, y: 0.26 }, 200, 450),
    arc({ x: 0.46, y: 0.74 }, { x: 0.42, y: 0.26 }, 270, 520),
  ],
  [line(0.7, 1, 0.7, 0, 0.05, 0.68, 0.98, 0.68)],
  [[...line(0.86, 0, 0.2, 0, 0.15, 0.46), ...arc({ x: 0.47, y: 0.67 }, { x: 0.43, y: 0.33 }, 230, 500)]],
  [[...line(0.72, 0, 0.3, 0.3), ...arc({ x: 0.5, y: 0.68 }, { x: 0.4, y: 0.32 }, 190, 550)]],
  [line(0.06, 0, 0.94, 0, 0.36, 1)],
  [
    arc({ x: 0.5, y: 0.25 }, { x: 0.33, y: 0.25 }, 90, 450),
    arc({ x: 0.5, y: 0.75 }, { x: 0.42, y: 0.25 }, 270, 630),
  ],
  [[...arc({ x: 0.5, y: 0.32 }, { x: 0.4, y: 0.32 }, 10, 370), ...line(0.7, 0.7, 0.3, 1)]],
];

function line(...numbers: number[]): Stroke {
  const points: Point[] = [];
  for (let at = 0; at + 1 < numbers.length; at += 2)
    points.push({ x: numbers[at] ?? 0, y: numbers[at + 1] ?? 0 });
  return points;
}

/** Degrees run clockwise from three o'clock, as y grows downwards. */
function arc(centre: Point, radius: Point, from: number, to: number): Stroke {
  const steps = 14;
  return Array.from({ length: steps + 1 }, (_, step) => {
    const angle = ((from + ((to - from) * step) / steps) * Math.PI) / 180;
    return { x: centre.x + radius.x * Math.cos(angle), y: centre.y + radius.y * Math.sin(angle) };
  });
}
