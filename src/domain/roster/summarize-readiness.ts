import type { Db } from '../../platform/database.ts';
import { findCounts } from './count-roster.ts';
import type { Readiness } from './grades.ts';
import type { Roster } from './roster.ts';

export type { Readiness } from './grades.ts';

/** How many members the roster would produce could activate if it were applied now; as last counted. */
export async function summarizeReadiness(db: Db, roster: Roster): Promise<Record<Readiness, number>> {
  const { ready, spelling, needs_proof, cannot } = await findCounts(db, roster);
  return { ready, spelling, 'needs-proof': needs_proof, cannot };
}
