import { canonicalName } from '../../../persian/canonical-name.ts';
import { foldDigits } from '../../../persian/digits.ts';
import { readIban } from '../../../persian/iban.ts';
import { readMobile } from '../../../persian/mobile.ts';
import { readNationalId } from '../../../persian/national-id.ts';
import { parseDateText } from '../../../persian/parse-date-text.ts';
import { stripStrayMarks } from '../../../persian/stray-marks.ts';
import type { ChangeField } from '../case.ts';
import type { CorrectableSubject } from './correctable.ts';

export type RightValueError =
  | 'required'
  | 'name-unreadable'
  | 'name-latin'
  | 'too-long'
  | 'not-an-id'
  | 'check-digit'
  | 'not-a-certificate'
  | 'not-a-day'
  | 'birth-in-future'
  | 'birth-too-long-ago'
  | 'not-an-iban'
  | 'iban-length'
  | 'iban-check'
  | 'not-a-mobile'
  | 'same'
  | 'nobody-named'
  | 'named-oneself';

/** Values as a membership stores them. */
export type RightValues = Partial<Record<ChangeField, string>>;

export type RightValueReading =
  | { ok: true; values: RightValues }
  | { ok: false; errors: Partial<Record<string, RightValueError>> };

/** What a form's field holds; empty for one that it has not. */
export type Typed = (field: string) => string;

type FieldReading = { ok: true; value: string } | { ok: false; why: RightValueError };

/** Read as a roster's cells are. */
export function readRightValues(
  subject: Exclude<CorrectableSubject, 'family-link'>,
  typed: Typed,
  today: Temporal.PlainDate,
): RightValueReading {
  switch (subject) {
    case 'name':
      return together({
        first_name: { field: 'firstName', reading: readNamePart(typed('first_name')) },
        last_name: { field: 'lastName', reading: readNamePart(typed('last_name')) },
      });
    case 'national-id':
      return together({ national_id: { field: 'nationalId', reading: readId(typed) } });
    case 'certificate':
      return together({
        certificate_number: {
          field: 'certificateNumber',
          reading: readCertificate(typed('certificate_number')),
        },
      });
    case 'birth-date':
      return together({ birth_date: { field: 'birthDate', reading: readBirthDate(typed, today) } });
    case 'iban':
      return together({ iban: { field: 'iban', reading: readIbanField(typed('iban')) } });
    case 'mobile':
      return together({ mobile: { field: 'mobile', reading: readMobileField(typed('mobile')) } });
  }
}

function together(
  fields: Readonly<Record<string, { field: ChangeField; reading: FieldReading }>>,
): RightValueReading {
  const values: RightValues = {};
  const errors: Partial<Record<string, RightValueError>> = {};
  for (const [name, { field, reading }] of Object.entries(fields)) {
    if (reading.ok) values[field] = reading.value;
    else errors[name] = reading.why;
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, values };
}

const refused = (why: RightValueError): FieldReading => ({ ok: false, why });
const right = (value: string): FieldReading => ({ ok: true, value });

export function readNamePart(raw: string): FieldReading {
  if (raw.trim() === '') return refused('required');
  const reading = canonicalName(raw);
  if (reading.ok) return right(reading.name.display);
  if (reading.why === 'latin' || reading.why === 'too-long')
    return refused(reading.why === 'latin' ? 'name-latin' : 'too-long');
  return refused('name-unreadable');
}

/** A check digit that fails is doubted once: the card is the authority, not arithmetic. */
function readId(typed: Typed): FieldReading {
  const reading = readNationalId(typed('national_id'));
  if (!reading.ok) return refused(reading.why === 'empty' ? 'required' : 'not-an-id');
  return reading.checkDigitHolds || typed('id_sure') === 'yes'
    ? right(reading.value)
    : refused('check-digit');
}

function readCertificate(raw: string): FieldReading {
  const digits = stripStrayMarks(foldDigits(raw));
  if (digits === '') return refused('required');
  return /^[0-9]{1,10}$/.test(digits) ? right(digits) : refused('not-a-certificate');
}

const oldest = { years: 110 };

/** The month by number or by name, the year in either calendar. */
function readBirthDate(typed: Typed, today: Temporal.PlainDate): FieldReading {
  const [year = '', month = '', day = ''] = ['year', 'month', 'day'].map(part =>
    typed(`birth_date_${part}`).trim(),
  );
  if (!year && !month && !day) return refused('required');
  const isName = /\p{L}/u.test(month);
  const reading = parseDateText(isName ? `${day} ${month} ${year}` : `${year}/${month}/${day}`);
  if (!year || !month || !day || !reading.ok || reading.precision !== 'day') return refused('not-a-day');
  if (Temporal.PlainDate.compare(reading.date, today) > 0) return refused('birth-in-future');
  if (Temporal.PlainDate.compare(reading.date.add(oldest), today) < 0) return refused('birth-too-long-ago');
  return right(reading.date.toString());
}

function readIbanField(raw: string): FieldReading {
  const reading = readIban(raw);
  if (reading.ok) return right(reading.value);
  switch (reading.why) {
    case 'empty':
      return refused('required');
    case 'not-an-iban':
      return refused('not-an-iban');
    case 'check-failed':
      return refused('iban-check');
    default:
      return refused('iban-length');
  }
}

function readMobileField(raw: string): FieldReading {
  const reading = readMobile(raw);
  return reading.ok ? right(reading.value) : refused(reading.why === 'empty' ? 'required' : 'not-a-mobile');
}
