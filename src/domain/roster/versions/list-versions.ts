import type { Db } from '../../../platform/database.ts';
import { listRosters } from '../list-rosters.ts';
import type { Roster } from '../roster.ts';

/** A roster that was applied, and so made a version of its contract's roster. */
export type Version = Roster & { version: number };

/** The latest versions of a contract's roster, the newest first. */
export async function listVersions(db: Db, contractId: number): Promise<Version[]> {
  const rosters = await listRosters(db, { contractId, applied: true });
  return rosters.filter((roster): roster is Version => roster.version !== undefined);
}
