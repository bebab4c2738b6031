import { z } from 'zod';
import type { Contact } from '../../domain/account/change-contact.ts';
import { foldDigits } from '../../persian/digits.ts';
import { readLandline } from '../../persian/landline.ts';
import { readMobile } from '../../persian/mobile.ts';
import { type FormReading, readForm } from '../../read-form.ts';

export type ContactError =
  | 'phone-required'
  | 'no-area-code'
  | 'not-a-phone'
  | 'not-an-email'
  | 'too-long'
  | 'required';

/** A landline with its area code or a mobile, as stored; an empty field is null. */
const phone = z.string().transform((raw, context) => {
  const landline = readLandline(raw);
  if (landline.ok) return landline.value;
  if (landline.why === 'empty') return null;
  const mobile = readMobile(raw);
  if (mobile.ok) return mobile.value;
  context.addIssue({
    code: 'custom',
    message: landline.why === 'no-area-code' ? 'no-area-code' : 'not-a-phone',
  });
  return z.NEVER;
});

const anEmail = z.email().max(254);

const email = z.string().transform((raw, context) => {
  const typed = foldDigits(raw).trim();
  if (typed === '') return null;
  if (anEmail.safeParse(typed).success) return typed;
  context.addIssue({ code: 'custom', message: 'not-an-email' });
  return z.NEVER;
});

const contact = z.object({
  email,
  phone: phone.refine(value => value !== null, 'phone-required'),
  fax: phone,
  address: z
    .string()
    .max(500, 'too-long')
    .transform(raw => raw.trim() || null),
});

export function readContact(form: URLSearchParams): FormReading<Contact> {
  return readForm(contact, form);
}
