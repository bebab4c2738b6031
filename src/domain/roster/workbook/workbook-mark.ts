import type { RawRow } from '../reading/raw-cell.ts';
import type { Roster } from '../roster.ts';

/** Sheets that we add to a roster's workbook begin with this, so that they are never taken for the list itself. */
const ours = 'daricheh:';

export const findingsMark = `${ours}findings`;

/** Stands in the first cell of the legend and says whose workbook it is. Nobody sees another's roster by it. */
export function rosterMark({ id, file }: Roster): string {
  return `${ours}roster:${id}:${file.sha256.slice(0, 16)}`;
}

export function isOurSheet(firstRows: readonly RawRow[]): boolean {
  return firstRows[0]?.cells[0]?.text.startsWith(ours) ?? false;
}
