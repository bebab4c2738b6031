import type { Texts } from '../texts/texts.ts';
import { birthDateField } from './birth-date-field.ts';
import { checkboxField, selectField } from './choice-fields.ts';
import type { FormState } from './form.ts';
import type { Shell } from './shell.ts';
import { type Html, html } from './tag.ts';
import { mobileField, nationalIdField, textField } from './text-fields.ts';

type Subject = 'name' | 'national-id' | 'certificate' | 'birth-date' | 'family-link' | 'iban' | 'mobile';
/** Of a family link: the right primary of somebody, or somebody whom the roster does not give to this primary. */
export type LinkWay = 'right-primary' | 'missing';

/** Where the right value of a roster is typed, by what it is about; the same for members and staff. */
export function rightValueFields(
  shell: Shell,
  state: FormState,
  { subject, way = 'right-primary' }: { subject: Subject; way?: LinkWay },
): Html {
  const texts = shell.t.rightValues;
  switch (subject) {
    case 'name':
      return html`${textField(shell, state, { name: 'first_name', label: texts.firstName, hint: texts.nameHint, required: true, maxLength: 120 })}${textField(shell, state, { name: 'last_name', label: texts.lastName, required: true, maxLength: 120 })}`;
    case 'national-id':
      return html`${nationalIdField(shell, state, { name: 'national_id', label: texts.nationalId, hint: texts.nationalIdHint, required: true })}${
        state.errors['national_id'] === texts.errors['check-digit'] &&
        checkboxField(shell, state, { name: 'id_sure', label: texts.idSure })
      }`;
    case 'certificate':
      return textField(shell, state, {
        name: 'certificate_number',
        label: texts.certificateNumber,
        hint: texts.certificateHint,
        required: true,
        script: 'digits',
        maxLength: 24,
      });
    case 'birth-date':
      return birthDateField(shell, state, {
        name: 'birth_date',
        label: texts.birthDate,
        hint: texts.birthDateHint,
        required: true,
      });
    case 'family-link':
      return way === 'missing' ? missingFields(shell, state) : primaryFields(shell, state);
    case 'iban':
      return textField(shell, state, {
        name: 'iban',
        label: texts.iban,
        hint: texts.ibanHint,
        required: true,
        script: 'latin',
        maxLength: 40,
      });
    case 'mobile':
      return mobileField(shell, state, {
        name: 'mobile',
        label: texts.mobile,
        hint: texts.mobileHint,
        required: true,
      });
  }
}

function relationOptions({ rightValues }: Texts) {
  return Object.entries(rightValues.relations).map(([value, label]) => ({ value, label }));
}

function missingFields(shell: Shell, state: FormState): Html {
  const texts = shell.t.rightValues;
  return html`${textField(shell, state, { name: 'relative_first', label: texts.missingFirst, required: true, maxLength: 120 })}${textField(shell, state, { name: 'relative_last', label: texts.missingLast, required: true, maxLength: 120 })}${nationalIdField(shell, state, { name: 'relative_id', label: texts.missingId, hint: texts.nationalIdHint, required: true })}${selectField(shell, state, { name: 'relation', label: texts.relationAsked, required: true, options: relationOptions(shell.t) })}`;
}

function primaryFields(shell: Shell, state: FormState): Html {
  const texts = shell.t.rightValues;
  return html`${selectField(shell, state, { name: 'relation', label: texts.relation, hint: texts.relationHint, options: relationOptions(shell.t) })}${nationalIdField(shell, state, { name: 'relative_id', label: texts.primaryId, hint: texts.primaryIdHint })}${textField(shell, state, { name: 'relative_first', label: texts.primaryFirst, maxLength: 120 })}${textField(shell, state, { name: 'relative_last', label: texts.primaryLast, maxLength: 120 })}`;
}

function labelsOf({ rightValues: texts }: Texts): Readonly<Record<string, string>> {
  return {
    first_name: texts.firstName,
    last_name: texts.lastName,
    national_id: texts.nationalId,
    certificate_number: texts.certificateNumber,
    birth_date: texts.birthDate,
    iban: texts.iban,
    mobile: texts.mobile,
    relation: texts.relationAsked,
    relative_id: texts.missingId,
    relative_first: texts.missingFirst,
    relative_last: texts.missingLast,
  };
}

type ErrorCode = keyof Texts['rightValues']['errors'];

/** Codes of a reading as sentences; `labels` of fields that are not of this file. */
export function rightValueErrors(
  t: Texts,
  errors: Partial<Record<string, ErrorCode>>,
  labels: Readonly<Record<string, string>> = {},
): FormState['errors'] {
  const sentences = t.rightValues.errors;
  const all = { ...labelsOf(t), ...labels };
  return Object.fromEntries(
    Object.entries(errors).map(([field, why]) => [
      field,
      why && (why === 'required' ? sentences.required(all[field] ?? field) : sentences[why]),
    ]),
  );
}
