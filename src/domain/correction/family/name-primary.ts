import type { Db } from '../../../platform/database.ts';
import { insertNamedPrimary, type NamedPrimary } from './named-primary.store.ts';

export type { NamedPrimary } from './named-primary.store.ts';

/**
 * Keeps with a case that was just opened whom its member named as the right primary. Nothing is looked up: whether there is
 * such a primary is found by the job that sorts the case, and told to staff alone.
 */
export function namePrimary(db: Db, caseId: number, named: NamedPrimary): Promise<void> {
  return insertNamedPrimary(db, caseId, named);
}
