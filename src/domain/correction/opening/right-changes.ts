import type { CaseChange, ChangeField } from '../case.ts';
import type { RosterPerson } from './correctable.ts';
import type { RightValues } from './read-right-values.ts';

/** What the right values would change of what the roster says; empty where it says the same already. */
export function rightChanges(person: RosterPerson, values: RightValues): CaseChange[] {
  return Object.entries(values).flatMap(([name, after]) => {
    const field = name as ChangeField;
    const before = presentValue(person, field);
    return before === after ? [] : [{ field, before, after }];
  });
}

/** As the roster has it. */
export function presentValue(person: RosterPerson, field: ChangeField): string | undefined {
  switch (field) {
    case 'firstName':
      return person.firstName;
    case 'lastName':
      return person.lastName;
    case 'nationalId':
      return person.idType === 'national' ? person.idValue : undefined;
    case 'certificateNumber':
      return person.certificateNumber;
    case 'birthDate':
      return person.birthDate;
    case 'iban':
      return person.iban;
    case 'mobile':
      return person.mobile;
    case 'relation':
      return person.relation === 'unknown' ? undefined : person.relation;
    case 'primary':
      return person.primaryMembershipId === undefined ? undefined : String(person.primaryMembershipId);
    default:
      return undefined;
  }
}
