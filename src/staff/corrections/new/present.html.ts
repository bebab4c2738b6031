import type { CaseSubject, ChangeField } from '../../../domain/correction/case.ts';
import type { RosterPerson } from '../../../domain/correction/opening/correctable.ts';
import { presentValue } from '../../../domain/correction/opening/right-changes.ts';
import { identifier, properName } from '../../../html/identifier.ts';
import { localDigits } from '../../../html/number.ts';
import { relationLabel } from '../../../html/relation-label.ts';
import type { Shell } from '../../../html/shell.ts';
import { type Html, html } from '../../../html/tag.ts';
import type { GivenField } from '../../../html/text-fields.ts';
import { shownValue } from '../../rosters/shown-value.ts';
import type { AskedAbout } from './asked-about.ts';

const fieldsOf: Record<CaseSubject, readonly ChangeField[]> = {
  activation: [],
  name: ['firstName', 'lastName'],
  'national-id': ['nationalId'],
  certificate: ['certificateNumber'],
  'birth-date': ['birthDate'],
  'family-link': ['relation'],
  iban: ['iban'],
  mobile: ['mobile'],
};

/** Who it is, and of which contract. */
export function personFields(
  shell: Shell,
  about: Extract<AskedAbout, { person: RosterPerson }>,
): GivenField[] {
  const { t, language } = shell;
  const { deskOpening: texts } = t;
  const { person } = about;
  const row = about.kind === 'row' && texts.heldRow(localDigits(language, about.heldRow.row));
  return [
    {
      label: texts.person,
      value: html`${properName(`${person.firstName} ${person.lastName}`)} · ${identifier(person.idValue)}${row && html` · ${row}`}`,
    },
    ...(person.contractTitle
      ? [{ label: texts.contract, value: properName(person.contractTitle[language]) }]
      : []),
  ];
}

/** What the roster has of a subject now, a field a line. */
export function presentFields(shell: Shell, person: RosterPerson, subject: CaseSubject): GivenField[] {
  const { t } = shell;
  return fieldsOf[subject].map(field => ({
    label: `${t.cases.fields[field]} · ${t.rightValues.present}`,
    value: shownField(shell, person, field),
  }));
}

export function presentText(shell: Shell, person: RosterPerson, subject: CaseSubject): Html {
  return html`${fieldsOf[subject].map(field => html`${shownField(shell, person, field)} `)}`;
}

function shownField(shell: Shell, person: RosterPerson, field: ChangeField): Html | string {
  if (field === 'relation') return relationLabel(shell.t, person);
  const value = presentValue(person, field);
  return value === undefined ? shell.t.rightValues.notSaid : shownValue(shell, field, value);
}
