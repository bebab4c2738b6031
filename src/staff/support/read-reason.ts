import { z } from 'zod';
import { type LookupReason, lookupReasons } from '../../domain/correction/support/record-lookup.ts';
import type { FormState } from '../../html/form.ts';
import { readForm } from '../../read-form.ts';
import type { Texts } from '../../texts/texts.ts';

export type GivenReason = { reason: LookupReason; words: string | undefined };

type ReasonError = 'reason' | 'words' | 'too-long';
const because = (error: ReasonError) => error;
export const longestWords = 500;

const schema = z
  .object({
    reason: z.enum(lookupReasons, because('reason')),
    words: z.string().trim().max(longestWords, because('too-long')).optional(),
  })
  .transform(({ reason, words }) => ({ reason, words: words === '' ? undefined : words }))
  .refine(({ reason, words }) => reason !== 'other' || words !== undefined, {
    path: ['words'],
    message: because('words'),
  });

export type ReasonReading = { ok: true; given: GivenReason } | { ok: false; errors: FormState['errors'] };

/** The reason that every look at a person needs; another than those of the list is said in words. */
export function readReason(t: Texts, form: URLSearchParams): ReasonReading {
  const reading = readForm(schema, form);
  if (reading.ok) return { ok: true, given: reading.data };
  const sentences: Record<string, string> = t.support.errors;
  const errors = Object.entries(reading.errors).map(([field, why]) => [
    field,
    why === undefined ? undefined : (sentences[why] ?? t.support.errors.reason),
  ]);
  return { ok: false, errors: Object.fromEntries(errors) };
}
