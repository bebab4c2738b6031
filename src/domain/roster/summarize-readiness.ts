import type { Db } from '../../platform/database.ts';
import { selectFindings } from './find-rows.store.ts';
import type { RowPage } from './list-rows.ts';
import { selectReadiness, selectRowsByReadiness } from './readiness.store.ts';
import type { Roster } from './roster.ts';
import { rosterRowFrom } from './roster-row.ts';

/**
 * `ready`: name, ID and a proof that the contract admits are in order, or an account is there already. `needs-proof`: no
 * mobile, no employer's code, no other way. `cannot`: the row is held.
 */
export type Readiness = 'ready' | 'needs-proof' | 'cannot';

/** How many members the roster would produce could activate if it were applied now. */
export async function summarizeReadiness(db: Db, roster: Roster): Promise<Record<Readiness, number>> {
  const counts = await selectReadiness(db, placeOf(roster));
  const of = (readiness: Readiness) => counts.find(row => row.readiness === readiness)?.rows ?? 0;
  return { ready: of('ready'), 'needs-proof': of('needs-proof'), cannot: of('cannot') };
}

const pageRows = 50;

/** The list behind a number, in the sheet's order; `after` is `next` of the page before. */
export async function listByReadiness(
  db: Db,
  roster: Roster,
  { readiness, after = 0 }: { readiness: Readiness; after?: number | undefined },
): Promise<RowPage> {
  const place = placeOf(roster);
  const found = await selectRowsByReadiness(db, place, readiness)
    .where('r.row_number', '>', after)
    .limit(pageRows + 1)
    .execute();
  const page = found.slice(0, pageRows);
  const numbers = page.map(row => row.row_number);
  const findings = numbers.length > 0 ? await selectFindings(db, place, numbers) : [];
  return {
    rows: page.map(row => rosterRowFrom(row, findings, roster.columns)),
    next: found.length > pageRows ? numbers.at(-1) : undefined,
  };
}

const placeOf = ({ contractId, id: rosterId }: Roster) => ({ contractId, rosterId });
