import type { Db } from '../../../platform/database.ts';
import type { RosterPerson } from './correctable.ts';
import { selectHeldPerson, selectRosterPerson } from './roster-person.store.ts';

/** A member of a contract that the viewer works for. */
export function findRosterPerson(db: Db, membershipId: number): Promise<RosterPerson | undefined> {
  return selectRosterPerson(db, membershipId);
}

/** Whom a row speaks of that an applied roster of such a contract left behind. */
export function findHeldPerson(
  db: Db,
  place: { rosterId: number; row: number },
): Promise<RosterPerson | undefined> {
  return selectHeldPerson(db, place);
}
