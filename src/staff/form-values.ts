import { z } from 'zod';
import type { FormState } from '../html/form.ts';
import { foldDigits } from '../persian/digits.ts';
import { parseDateText } from '../persian/parse-date-text.ts';
import type { FieldErrors } from '../read-form.ts';
import type { Texts } from '../texts/texts.ts';

type ErrorCode = keyof Texts['console']['errors'];

/** A message of a schema; the type keeps it to codes that have a sentence. */
export const code = (value: ErrorCode): ErrorCode => value;

const words = z.string(code('required')).trim().min(1, code('required')).max(200, code('too-long'));

export const persianName = words.regex(/\p{Script=Arabic}/u, code('not-persian'));
export const englishName = words.regex(/^[\p{Script=Latin}\p{N}\p{P}\p{Zs}+&]+$/u, code('not-latin'));
/** A name for other systems: `dental`, `plan-1`. */
export const latinKey = words
  .transform(text => foldDigits(text).toLowerCase())
  .pipe(z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, code('not-a-key')));
/** A number of a paper: Latin letters, digits of any script, dashes and strokes. */
export const paperNumber = words
  .transform(foldDigits)
  .pipe(z.string().regex(/^[A-Za-z0-9][A-Za-z0-9/._-]{0,59}$/, code('not-a-paper-number')));

/** A whole number in digits of any script, with or without separators. */
export function wholeNumber(least: number, most: number) {
  return words.transform((text, context) => {
    const digits = foldDigits(text).replace(/[\s,٬،.]/g, '');
    const value = /^[0-9]{1,16}$/.test(digits) ? Number(digits) : Number.NaN;
    if (value >= least && value <= most) return value;
    context.addIssue({ code: 'custom', message: code('not-in-range') });
    return z.NEVER;
  });
}

/** One of a select's values. */
export const chosenId = z
  .string(code('choose'))
  .regex(/^[1-9][0-9]{0,14}$/, code('choose'))
  .transform(Number);
export const optionalId = z
  .string()
  .regex(/^([1-9][0-9]{0,14})?$/, code('choose'))
  .transform(text => (text === '' ? undefined : Number(text)));

/** A Jalali or Gregorian day as people type it; empty is undefined. */
export const optionalDay = z
  .string()
  .trim()
  .max(60, code('not-a-day'))
  .transform((text, context) => {
    if (text === '') return undefined;
    const reading = parseDateText(text);
    if (reading.ok && reading.precision === 'day') return reading.date;
    context.addIssue({ code: 'custom', message: code('not-a-day') });
    return z.NEVER;
  });

/** What was typed, and a sentence beside each field that is wrong. `labels` are those of the fields. */
export function faultyForm(
  t: Texts,
  { typed, errors }: { typed: Record<string, string>; errors: FieldErrors },
  labels: Readonly<Record<string, string>>,
): FormState {
  const sentences = Object.entries(errors).map(([field, why]) => {
    const sentence = why !== undefined && isCode(t, why) ? t.console.errors[why] : t.console.errors.required;
    return [field, sentence(labels[field] ?? field)];
  });
  return { values: typed, errors: Object.fromEntries(sentences) };
}

function isCode(t: Texts, why: string): why is ErrorCode {
  return Object.hasOwn(t.console.errors, why);
}
