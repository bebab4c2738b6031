import type { RawRow, Workbook } from '../reading/raw-cell.ts';
import type { Roster } from '../roster.ts';

/** Sheets that we add to a roster's workbook begin with this, so that they are never taken for the list itself. */
const ours = 'daricheh:';
const mostSheets = 10;

export const findingsMark = `${ours}findings`;

/** Stands in the first cell of the legend and says whose workbook it is. Nobody sees another's roster by it. */
export function rosterMark({ id, file }: Roster): string {
  return `${ours}roster:${id}:${file.sha256.slice(0, 16)}`;
}

export function isOurSheet(firstRows: readonly RawRow[]): boolean {
  return firstRows[0]?.cells[0]?.text.startsWith(ours) ?? false;
}

/** The roster whose workbook this says it is; whether the viewer may see that roster is another question. */
export async function findMarkedRoster(workbook: Workbook): Promise<number | undefined> {
  // The legend is our last sheet; others may have been added behind it.
  for (const index of [...workbook.sheets.keys()].slice(0, mostSheets)) {
    for await (const [first] of workbook.rows(index)) {
      const mark = /^daricheh:roster:([1-9]\d{0,14}):[0-9a-f]{16}$/.exec(first?.cells[0]?.text ?? '');
      if (mark) return Number(mark[1]);
      break;
    }
  }
  return undefined;
}
