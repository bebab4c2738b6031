import type { Compared } from '../../../../domain/roster/versions/compare-moments.ts';

/** `v3`, or a day as ISO. */
export function momentAddress(moment: Compared): string {
  return moment.kind === 'day' ? moment.day.toString() : `v${moment.version}`;
}
