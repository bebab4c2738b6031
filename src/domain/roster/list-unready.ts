import type { Db } from '../../platform/database.ts';
import { selectFindings } from './find-rows.store.ts';
import type { Readiness } from './grades.ts';
import { matchesSearch } from './list-rows.ts';
import type { Roster } from './roster.ts';
import { type RosterRow, rosterRowFrom } from './roster-row.ts';
import { selectReady, selectReasons, selectUnready } from './unready.store.ts';

/** How many rows are not ready for this reason, and how many of them it alone keeps from it. */
export type ReasonCount = {
  grade: Exclude<Readiness, 'ready'>;
  reason: string;
  rows: number;
  enough: number;
};

/** The commonest first; as last counted. */
export function countReasons(db: Db, roster: Roster): Promise<ReasonCount[]> {
  return selectReasons(db, placeOf(roster));
}

export type ReadinessFilter = {
  readiness: Readiness;
  /** Any of these; none means all of the grade. */
  reasons?: readonly string[] | undefined;
  /** Part of a name in any spelling, the beginning of an ID, or a row's number. */
  search?: string | undefined;
  /** `next` of the page before. */
  after?: number | undefined;
};

export type ReadinessRow = RosterRow & { reason: string | undefined };
export type ReadinessList = { rows: ReadinessRow[]; next: number | undefined };

const pageRows = 50;

/** The people behind a number, in the sheet's order, a page at a time. */
export async function listByReadiness(
  db: Db,
  roster: Roster,
  { readiness, reasons = [], search, after = 0 }: ReadinessFilter,
): Promise<ReadinessList> {
  const place = placeOf(roster);
  let query =
    readiness === 'ready' ? selectReady(db, place) : selectUnready(db, place, { grade: readiness, reasons });
  if (search?.trim()) query = query.where(matchesSearch(search.trim()));
  const found = await query
    .where('r.row_number', '>', after)
    .limit(pageRows + 1)
    .execute();
  const page = found.slice(0, pageRows);
  const numbers = page.map(row => row.row_number);
  const findings = numbers.length > 0 ? await selectFindings(db, place, numbers) : [];
  return {
    rows: page.map(row => ({
      ...rosterRowFrom(row, findings, roster.columns),
      reason: row.reason ?? undefined,
    })),
    next: found.length > pageRows ? numbers.at(-1) : undefined,
  };
}

const placeOf = ({ contractId, id: rosterId }: Roster) => ({ contractId, rosterId });
