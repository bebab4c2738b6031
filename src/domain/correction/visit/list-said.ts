import type { Db } from '../../../platform/database.ts';
import { type Said, selectSaid } from './said.store.ts';

export type { Said } from './said.store.ts';

/** Oldest first. */
export function listSaid(db: Db, caseId: number): Promise<Said[]> {
  return selectSaid(db, caseId);
}
