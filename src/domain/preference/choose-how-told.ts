import type { Db } from '../../platform/database.ts';
import { getMemberPreference } from './get-preference.ts';
import { type ToldBy, updateToldBy } from './preference.store.ts';

/** How a member is told about her cases; e-mail needs an address that she has confirmed. */
export async function chooseHowTold(
  db: Db,
  accountId: number,
  toldBy: ToldBy,
): Promise<{ ok: true; changed: boolean } | { ok: false; why: 'no-confirmed-email' }> {
  const before = await getMemberPreference(db, accountId);
  if (toldBy !== 'sms' && !before.confirmed) return { ok: false, why: 'no-confirmed-email' };
  const changed = before.toldBy !== toldBy;
  if (changed) await updateToldBy(db, accountId, toldBy);
  return { ok: true, changed };
}
