import type { Db } from '../../platform/database.ts';
import { findMobileChange } from './mobile-change.store.ts';

/** The number that waits for its code in this session, if one does. */
export async function findNewMobile(db: Db, sessionId: number): Promise<string | undefined> {
  return (await findMobileChange(db, sessionId))?.newMobile;
}
