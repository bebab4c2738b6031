import { z } from 'zod';
import { readLandline } from '../../persian/landline.ts';
import { readMobile } from '../../persian/mobile.ts';
import type { ActivationError } from './form-state.ts';

const message = (code: ActivationError) => code;

const optionalText = (most: number) =>
  z
    .string()
    .trim()
    .max(most, message('too-long'))
    .transform(text => text || undefined)
    .optional();

/** A landline with its area code; who has none gives a mobile. */
function readPhone(raw: string): string | undefined {
  const landline = readLandline(raw);
  if (landline.ok) return landline.value;
  const mobile = readMobile(raw);
  return mobile.ok ? mobile.value : undefined;
}

const phone = z.string().transform((raw, context) => {
  const read = readPhone(raw);
  if (read) return read;
  context.addIssue({
    code: 'custom',
    message: message(raw.trim() === '' ? 'phone-required' : 'phone-wrong'),
  });
  return z.NEVER;
});

const fax = z
  .string()
  .transform((raw, context) => {
    const read = raw.trim() === '' ? undefined : readPhone(raw);
    if (raw.trim() !== '' && !read) context.addIssue({ code: 'custom', message: message('phone-wrong') });
    return read;
  })
  .optional();

const email = z
  .string()
  .trim()
  .max(200, message('too-long'))
  .refine(text => text === '' || z.email().safeParse(text).success, message('email-wrong'))
  .transform(text => text || undefined)
  .optional();

/** The guide's sixth step. The password's own rules are judged where the person is known. */
export const confirmForm = z
  .object({
    password: z.string().min(1, message('password-required')),
    password_again: z.string(),
    email,
    phone,
    fax,
    address: optionalText(300),
    notes: optionalText(1_000),
    consent: z.literal('yes', message('consent-required')),
  })
  .refine(({ password, password_again }) => password.normalize('NFC') === password_again.normalize('NFC'), {
    path: ['password_again'],
    message: message('passwords-differ'),
    when: ({ value }) => hasBoth(value),
  });

/** Told together with the problems of other fields, and not where a password is missing anyway. */
function hasBoth(value: unknown): boolean {
  return z.object({ password: z.string().min(1), password_again: z.string() }).safeParse(value).success;
}
