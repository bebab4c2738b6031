import type { Deps } from '../../../deps.ts';
import type { RosterPerson } from './correctable.ts';
import { selectPeopleById, selectServedTypes } from './roster-person.store.ts';

export type Caller = {
  idType: 'national' | 'other';
  idValue: string;
  firstName: string;
  lastName: string;
  membershipTypeId: number;
};

/** Kinds of contract that a call can be about: those that the viewer's administrator serves. */
export function listServedTypes({ db }: Pick<Deps, 'db'>): Promise<number[]> {
  return selectServedTypes(db);
}

/** Whom somebody on the telephone names: the one member with this ID, or nobody of any roster as far as is known. */
export async function findCalledPerson(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  caller: Caller,
): Promise<RosterPerson> {
  const { idValue, membershipTypeId } = caller;
  const [one, another] = await selectPeopleById(db, { idValue, membershipTypeId, day: clock.today() });
  if (one && !another) return one;
  return {
    ...caller,
    contractId: undefined,
    contractTitle: undefined,
    membershipId: undefined,
    personId: undefined,
    standing: 'primary',
    relation: 'unknown',
    gender: undefined,
    primaryMembershipId: undefined,
    certificateNumber: undefined,
    birthDate: undefined,
    iban: undefined,
    mobile: undefined,
  };
}
