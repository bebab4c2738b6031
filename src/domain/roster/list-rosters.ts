import type { Db } from '../../platform/database.ts';
import { selectRosters } from './roster.store.ts';
import type { Roster } from './roster.ts';
import { rosterFrom } from './roster-from.ts';

const listed = 200;

/** The latest rosters of the viewer's contracts, or of one of them, the newest first. */
export async function listRosters(db: Db, { contractId }: { contractId?: number } = {}): Promise<Roster[]> {
  let query = selectRosters(db);
  if (contractId !== undefined) query = query.where('r.contract_id', '=', contractId);
  const rows = await query.orderBy('r.uploaded_at', 'desc').orderBy('r.id', 'desc').limit(listed).execute();
  return rows.map(rosterFrom);
}
