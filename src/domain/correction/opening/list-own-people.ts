import type { Deps } from '../../../deps.ts';
import type { RosterPerson } from './correctable.ts';
import { selectOwnPeople } from './roster-person.store.ts';

/** Whom a member may ask corrections for: herself and whoever is linked to her, while they are covered. */
export async function listOwnPeople({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<RosterPerson[]> {
  return selectOwnPeople(db, clock.today());
}
