import type { RawRow, Workbook } from '../reading/raw-cell.ts';
import type { Attempt } from './decide-attempt.ts';

/** `line` counts the header as 1. */
export type LoggedAttempt = Attempt & { line: number };

const columnNames = ['national_id', 'first_name', 'last_name'] as const;
type Places = Record<(typeof columnNames)[number], number>;

/** A log of what people typed, in its order; undefined when its header does not name the three columns. */
export async function readAttempts(workbook: Workbook): Promise<LoggedAttempt[] | undefined> {
  const attempts: LoggedAttempt[] = [];
  let places: Places | undefined;
  for await (const rows of workbook.rows(0)) {
    for (const row of rows) {
      if (places) attempts.push(attemptOf(row, places));
      else places = placesOf(row);
      if (!places) return undefined;
    }
  }
  return places && attempts;
}

function placesOf(header: RawRow): Places | undefined {
  const names = Array.from(header.cells, cell => cell?.text.trim().toLowerCase());
  const places = columnNames.map(name => [name, names.indexOf(name)] as const);
  if (places.some(([, index]) => index < 0)) return undefined;
  return Object.fromEntries(places) as Places;
}

function attemptOf({ rowNumber, cells }: RawRow, places: Places): LoggedAttempt {
  const text = (name: keyof Places) => cells[places[name]]?.text ?? '';
  return {
    line: rowNumber,
    nationalId: text('national_id'),
    first: text('first_name'),
    last: text('last_name'),
  };
}
