import type { z } from 'zod';

/** Codes that a form's schema gives as messages; pages turn them into sentences of their language. */
export type FieldErrors<Code extends string = string> = Partial<Record<string, Code>>;

export type FormReading<Data> =
  | { ok: true; data: Data; typed: Record<string, string> }
  | { ok: false; errors: FieldErrors; typed: Record<string, string> };

/**
 * Parses a form by a schema whose messages are codes. `typed` holds every field as it came, to be shown again;
 * of two fields with one name the first counts.
 */
export function readForm<Data>(schema: z.ZodType<Data>, form: URLSearchParams): FormReading<Data> {
  const typed: Record<string, string> = {};
  for (const [name, value] of form) {
    if (!(name in typed)) typed[name] = value;
  }
  const parsed = schema.safeParse(typed);
  if (parsed.success) return { ok: true, data: parsed.data, typed };
  const errors: FieldErrors = {};
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? '');
    errors[field] ??= issue.code === 'invalid_type' && !isCode(issue.message) ? 'required' : issue.message;
  }
  return { ok: false, errors, typed };
}

function isCode(message: string): boolean {
  return /^[a-z]+(-[a-z]+)*$/.test(message);
}
