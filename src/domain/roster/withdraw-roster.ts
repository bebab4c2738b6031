import type { Deps } from '../../deps.ts';
import { moveRoster } from './roster.store.ts';

export type Withdrawn = { ok: true } | { ok: false; why: 'not-now' };

/** Takes a roster back before it is approved; a reading under way then comes to nothing. Rows stay to be seen. */
export async function withdrawRoster({ db }: Pick<Deps, 'db'>, rosterId: number): Promise<Withdrawn> {
  return (await moveRoster(db, rosterId, 'withdrawn')) ? { ok: true } : { ok: false, why: 'not-now' };
}
