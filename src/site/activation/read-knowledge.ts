import type { Knowledge } from '../../domain/activation/prove-secret.ts';
import { encodingKey } from '../../persian/canonical-name.ts';
import { foldDigits } from '../../persian/digits.ts';
import { jalaliDate, jalaliMonths } from '../../persian/jalali-date.ts';
import type { ActivationError } from './form-state.ts';

type Reading = { ok: true; knowledge: Knowledge } | { ok: false; errors: Record<string, ActivationError> };

/** A Persian birth date in three fields, the month by number or name, and a certificate number; any digits. */
export function readKnowledge(form: URLSearchParams): Reading {
  const part = (name: string) => foldDigits(form.get(name) ?? '').trim();
  const birthDate = jalaliDate(
    wholeYear(part('birth_date_year')),
    monthOf(part('birth_date_month')),
    whole(part('birth_date_day')),
  );
  const certificateNumber = part('certificate_number').replace(/\s/g, '');
  const errors: Record<string, ActivationError> = {};
  if (!birthDate) errors['birth_date'] = 'birth-date-wrong';
  if (!certificateNumber) errors['certificate_number'] = 'certificate-required';
  if (!birthDate || !certificateNumber) return { ok: false, errors };
  return { ok: true, knowledge: { birthDate, certificateNumber } };
}

function whole(text: string): number {
  return /^[0-9]{1,4}$/.test(text) ? Number(text) : Number.NaN;
}

/** People write 65 for 1365. */
function wholeYear(text: string): number {
  return /^[0-9]{2}$/.test(text) ? 1300 + Number(text) : whole(text);
}

function monthOf(text: string): number {
  const named = jalaliMonths.findIndex(month => encodingKey(month) === encodingKey(text));
  return named >= 0 ? named + 1 : whole(text);
}
