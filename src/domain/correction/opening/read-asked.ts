import type { CaseChange } from '../case.ts';
import type { NamedPrimary } from '../family/name-primary.ts';
import type { CorrectableSubject, RosterPerson } from './correctable.ts';
import { readMissing, readRightPrimary } from './read-family-link.ts';
import { type RightValueError, readRightValues, type Typed } from './read-right-values.ts';
import { rightChanges } from './right-changes.ts';

export type Asked = {
  /** Whom it is about. */
  person: RosterPerson;
  changes: CaseChange[];
  /** The right primary, as whoever asks names him. */
  namedPrimary: NamedPrimary | undefined;
};

export type AskedReading =
  | { ok: true; asked: Asked }
  | { ok: false; errors: Partial<Record<string, RightValueError>> };

/** Of a primary it is asked who is missing in the family; of anybody else, under whom she belongs. */
export function linkWayOf({
  standing,
  membershipId,
}: Pick<RosterPerson, 'standing' | 'membershipId'>): 'missing' | 'right-primary' {
  return standing === 'primary' && membershipId !== undefined ? 'missing' : 'right-primary';
}

/** What a form asks to be put right, beside what the roster says; what it says already is an error. */
export function readAsked(
  subject: CorrectableSubject,
  typed: Typed,
  { person, today }: { person: RosterPerson; today: Temporal.PlainDate },
): AskedReading {
  if (subject === 'family-link')
    return linkWayOf(person) === 'missing' ? askForMissing(typed, person) : askForPrimary(typed, person);
  const reading = readRightValues(subject, typed, today);
  if (!reading.ok) return reading;
  const changes = rightChanges(person, reading.values);
  return changes.length > 0
    ? { ok: true, asked: { person, changes, namedPrimary: undefined } }
    : { ok: false, errors: { [fieldOf[subject]]: 'same' } };
}

const fieldOf: Record<Exclude<CorrectableSubject, 'family-link'>, string> = {
  name: 'first_name',
  'national-id': 'national_id',
  certificate: 'certificate_number',
  'birth-date': 'birth_date',
  iban: 'iban',
  mobile: 'mobile',
};

function askForPrimary(typed: Typed, person: RosterPerson): AskedReading {
  const reading = readRightPrimary(typed);
  if (!reading.ok) return reading;
  const { relation, primary } = reading;
  if (primary?.idValue === person.idValue) return { ok: false, errors: { relative_id: 'named-oneself' } };
  const changes = rightChanges(person, relation ? { relation } : {});
  if (changes.length === 0 && !primary) return { ok: false, errors: { relation: 'same' } };
  return { ok: true, asked: { person, changes, namedPrimary: primary } };
}

function askForMissing(typed: Typed, primary: RosterPerson): AskedReading {
  const reading = readMissing(typed);
  if (!reading.ok) return reading;
  const { named, relation } = reading;
  if (named.idValue === primary.idValue) return { ok: false, errors: { relative_id: 'named-oneself' } };
  const { contractId, contractTitle, membershipTypeId, membershipId } = primary;
  const person: RosterPerson = {
    contractId,
    contractTitle,
    membershipTypeId,
    membershipId: undefined,
    personId: undefined,
    ...named,
    standing: 'dependent',
    relation,
    gender: undefined,
    primaryMembershipId: undefined,
    certificateNumber: undefined,
    birthDate: undefined,
    iban: undefined,
    mobile: undefined,
  };
  return {
    ok: true,
    asked: {
      person,
      changes: [
        { field: 'primary', before: undefined, after: String(membershipId) },
        { field: 'relation', before: undefined, after: relation },
      ],
      namedPrimary: undefined,
    },
  };
}
