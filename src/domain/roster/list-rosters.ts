import type { Db } from '../../platform/database.ts';
import { selectRosters } from './roster.store.ts';
import type { Roster } from './roster.ts';
import { rosterFrom } from './roster-from.ts';

const listed = 200;

/** Where nothing more happens to a roster. */
const ended = ['applied', 'rejected', 'withdrawn'] as const;

type Asked = {
  contractId?: number;
  /** Only those that still wait for something. */
  open?: boolean;
};

/** The latest rosters of the viewer's contracts, or of one of them, the newest first. */
export async function listRosters(db: Db, { contractId, open }: Asked = {}): Promise<Roster[]> {
  let query = selectRosters(db);
  if (open) query = query.where('r.state', 'not in', ended);
  if (contractId !== undefined) query = query.where('r.contract_id', '=', contractId);
  const rows = await query.orderBy('r.uploaded_at', 'desc').orderBy('r.id', 'desc').limit(listed).execute();
  return rows.map(rosterFrom);
}
