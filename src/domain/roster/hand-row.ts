import type { Db } from '../../platform/database.ts';
import { findRoster } from './find-roster.ts';
import { findRow } from './list-rows.ts';
import { deleteRowOwner, saveRowOwner } from './row-owner.store.ts';
import { findRowOwner, listRowOwners } from './row-owner.ts';

export type Handing = {
  rosterId: number;
  rowNumber: number;
  /** Undefined gives the row back to whoever the finding says. */
  to: number | undefined;
  staffId: number;
};

export type RowHanded =
  | { ok: true }
  | { ok: false; why: 'no-such-row' | 'no-such-person' | 'waits-for-nobody' };

/** Names who sees to a row that waits, also after its roster was applied. */
export async function handRow(
  { db }: { db: Db },
  { rosterId, rowNumber, to, staffId }: Handing,
): Promise<RowHanded> {
  const roster = await findRoster(db, rosterId);
  const row = roster && (await findRow(db, roster, rowNumber));
  if (!row) return { ok: false, why: 'no-such-row' };
  if (!(await findRowOwner(db, roster, row))) return { ok: false, why: 'waits-for-nobody' };
  const place = { contractId: roster.contractId, rosterId };
  if (to === undefined) {
    await deleteRowOwner(db, place, rowNumber);
    return { ok: true };
  }
  const possible = await listRowOwners(db, roster.contractId);
  if (!possible.some(({ id }) => id === to)) return { ok: false, why: 'no-such-person' };
  await saveRowOwner(db, place, { rowNumber, staffId: to, handedBy: staffId });
  return { ok: true };
}
