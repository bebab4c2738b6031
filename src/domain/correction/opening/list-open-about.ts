import type { Db } from '../../../platform/database.ts';
import { type OpenCaseHead, selectOpenAbout } from './standing.store.ts';

export type { OpenCaseHead } from './standing.store.ts';

/** Cases under way about whoever has this ID, as far as the viewer sees them. */
export function listOpenAbout(
  db: Db,
  person: { idValue: string; membershipTypeId: number },
): Promise<OpenCaseHead[]> {
  return selectOpenAbout(db, person);
}
