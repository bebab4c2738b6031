import { z } from 'zod';
import { readSignInId, type SignInId } from '../domain/account/read-sign-in-id.ts';
import { idFrom } from '../route.ts';
import type { Texts } from '../texts/texts.ts';

/** The fields of `memberFields`, read: any digits, any marks between them. */
export const memberSchema = {
  national_id: z.string().transform((raw, context): SignInId => {
    const reading = readSignInId(raw);
    if (reading.ok) return reading.id;
    context.addIssue(reading.why);
    return z.NEVER;
  }),
  membership_type: z.string().transform((raw, context): number => {
    const id = idFrom(raw);
    if (id !== undefined) return id;
    context.addIssue('required');
    return z.NEVER;
  }),
};

export function memberFieldErrors(
  t: Texts,
  errors: Partial<Record<string, string>>,
): Record<string, string | undefined> {
  const { national_id: nationalId, membership_type: membershipType } = errors;
  return {
    national_id:
      nationalId && (nationalId === 'unreadable' ? t.signIn.nationalIdUnreadable : t.signIn.nationalIdEmpty),
    membership_type: membershipType && t.signIn.membershipTypeEmpty,
  };
}
