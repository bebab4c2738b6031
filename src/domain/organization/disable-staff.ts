import type { Deps } from '../../deps.ts';
import type { Db } from '../../platform/database.ts';
import { updateDisabled } from './staff-list.store.ts';

export type StaffState = { ok: true } | { ok: false; why: 'oneself' | 'not-now' };

/** Shuts somebody out at once: the database ends the sessions. Nobody does it to herself, so one administrator is left. */
export async function disableStaff(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { staffId, by }: { staffId: number; by: number },
): Promise<StaffState> {
  if (staffId === by) return { ok: false, why: 'oneself' };
  const done = await updateDisabled(db, staffId, new Date(clock.now().epochMilliseconds));
  return done ? { ok: true } : { ok: false, why: 'not-now' };
}

/** Lets somebody in again, with the credentials of before. */
export async function enableStaff(db: Db, staffId: number): Promise<StaffState> {
  return (await updateDisabled(db, staffId, null)) ? { ok: true } : { ok: false, why: 'not-now' };
}
