import type { Deps } from '../../deps.ts';
import { deleteCorrections } from './correction/correction.store.ts';
import { findRoster } from './find-roster.ts';
import { lockIdleRoster, moveRoster } from './roster.store.ts';

export type Withdrawn = { ok: true } | { ok: false; why: 'not-now' };

/**
 * Takes a roster back before it is applied; a reading under way then ends, and comes to nothing. Rows stay to be seen. One
 * that is being applied at this moment is not taken back any more.
 */
export async function withdrawRoster({ db }: Pick<Deps, 'db'>, rosterId: number): Promise<Withdrawn> {
  const isFree = await lockIdleRoster(db, rosterId);
  const roster = isFree ? await findRoster(db, rosterId) : undefined;
  if (!roster || !(await moveRoster(db, rosterId, 'withdrawn'))) return { ok: false, why: 'not-now' };
  // What a corrected file would have changed is nobody's business any more.
  await deleteCorrections(db, { contractId: roster.contractId, rosterId });
  return { ok: true };
}
