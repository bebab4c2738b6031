import type { Db } from '../../platform/database.ts';
import { hashToken } from '../../platform/token.ts';
import {
  confirmAccountEmail,
  confirmStaffEmail,
  type EmailOwner,
  selectIsAwaited,
  takeConfirmation,
} from './email-confirmation.store.ts';

/** Whether the link still confirms something; looking does not use it up, because mail programs look, too. */
export function isConfirmationOpen(db: Db, token: string): Promise<boolean> {
  return selectIsAwaited(db, hashToken(token));
}

/** Whoever holds the token reads the mail of that address. Undefined: the link was used, replaced, or has ended. */
export async function confirmEmail(db: Db, token: string): Promise<EmailOwner | undefined> {
  const taken = await takeConfirmation(db, hashToken(token));
  if (!taken) return undefined;
  const { owner, address } = taken;
  if (owner.kind === 'account') await confirmAccountEmail(db, owner.id, address);
  else await confirmStaffEmail(db, owner.id, address);
  return owner;
}
