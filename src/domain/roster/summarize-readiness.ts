import type { Db } from '../../platform/database.ts';
import { findCounts } from './count-roster.ts';
import type { Readiness } from './grades.ts';
import type { Roster } from './roster.ts';

export type { Readiness } from './grades.ts';

export type ReadinessCounts = Record<Readiness, number> & { countedAt: Date };

/**
 * How many members the roster would produce could activate if it were applied now; as last counted, undefined while a
 * large roster is counted for the first time.
 */
export async function summarizeReadiness(db: Db, roster: Roster): Promise<ReadinessCounts | undefined> {
  const counts = await findCounts(db, roster);
  if (!counts) return undefined;
  const { ready, spelling, needs_proof, cannot, counted_at: countedAt } = counts;
  return { ready, spelling, 'needs-proof': needs_proof, cannot, countedAt };
}
