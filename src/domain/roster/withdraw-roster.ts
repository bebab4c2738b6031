import type { Deps } from '../../deps.ts';
import { lockIdleRoster, moveRoster } from './roster.store.ts';

export type Withdrawn = { ok: true } | { ok: false; why: 'not-now' };

/**
 * Takes a roster back before it is applied; a reading under way then ends, and comes to nothing. Rows stay to be seen. One
 * that is being applied at this moment is not taken back any more.
 */
export async function withdrawRoster({ db }: Pick<Deps, 'db'>, rosterId: number): Promise<Withdrawn> {
  const isFree = await lockIdleRoster(db, rosterId);
  return isFree && (await moveRoster(db, rosterId, 'withdrawn'))
    ? { ok: true }
    : { ok: false, why: 'not-now' };
}
