import { z } from 'zod';
import { longestPassword } from '../../domain/account/judge-password.ts';
import { readMobile } from '../../persian/mobile.ts';
import { type FormReading, readForm } from '../../read-form.ts';

export type NewMobile = { password: string; mobile: string };

const schema = z.object({
  // Longer than any password that was ever accepted: not worth hashing, but no different answer either.
  password: z
    .string()
    .min(1, 'required')
    .transform(plain => plain.slice(0, longestPassword * 4)),
  mobile: z.string().transform((raw, context) => {
    const reading = readMobile(raw);
    if (reading.ok) return reading.value;
    context.addIssue({
      code: 'custom',
      message: reading.why === 'empty' ? 'required' : 'not-a-mobile',
    });
    return z.NEVER;
  }),
});

export function readNewMobile(form: URLSearchParams): FormReading<NewMobile> {
  return readForm(schema, form);
}
