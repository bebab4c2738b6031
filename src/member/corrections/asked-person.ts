import type { RosterPerson } from '../../domain/correction/opening/correctable.ts';
import { listOwnPeople } from '../../domain/correction/opening/list-own-people.ts';
import { type Ask, idFrom } from '../../route.ts';
import { memberOf } from '../member-of.ts';

export type AskedPerson = { people: readonly RosterPerson[]; person: RosterPerson; isViewer: boolean };

/**
 * Whom the address asks about, among herself and those linked to her; herself where it names nobody. Undefined: she is in
 * no running contract, or the address names somebody else.
 */
export async function findAskedPerson({ deps, query, viewer }: Ask): Promise<AskedPerson | undefined> {
  const people = await listOwnPeople(deps);
  const named = query.get('person');
  const { personId } = memberOf(viewer);
  const person =
    named === null
      ? people.find(each => each.personId === personId)
      : people.find(each => each.membershipId === idFrom(named));
  return person && { people, person, isViewer: person.personId === personId };
}
