import type { Db } from '../../../platform/database.ts';
import { selectVersionOfCase } from './versions.store.ts';

/** Which version of its contract's roster a case has made; undefined before it is applied, or where nothing was left to do. */
export function findVersionOfCase(db: Db, caseId: number): Promise<number | undefined> {
  return selectVersionOfCase(db, caseId);
}
