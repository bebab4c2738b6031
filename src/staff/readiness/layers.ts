import type { ReadinessDay } from '../../domain/roster/list-readiness-days.ts';

/** The people of a day in parts that do not overlap, from the ground of the chart up. */
export const layers = ['active', 'ready', 'spelling', 'needs-proof', 'cannot'] as const;
export type Layer = (typeof layers)[number];

export function layersOf(day: ReadinessDay): Record<Layer, number> {
  return {
    active: day.active,
    ready: day.ready - day.active,
    spelling: day.spelling,
    'needs-proof': day.needsProof,
    cannot: day.cannot,
  };
}
