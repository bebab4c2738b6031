import type { Deps } from '../../deps.ts';
import { hashPassword } from '../../platform/password.ts';
import { newAuthenticatorSecret, sealAuthenticatorSecret } from './authenticator.ts';
import { updateCredentials } from './staff-list.store.ts';
import { newStaffPassword } from './staff-password.ts';

export type StaffCredentialsShown = { password: string; authenticatorSecret: string };

/** For who lost the phone or the password: both anew, to be shown once; whoever is signed in by the old ones is out. */
export async function renewStaffCredentials(
  { db, chance, secret }: Pick<Deps, 'db' | 'chance' | 'secret'>,
  staffId: number,
): Promise<StaffCredentialsShown> {
  const password = newStaffPassword(chance);
  const authenticatorSecret = newAuthenticatorSecret(chance);
  await updateCredentials(db, staffId, {
    password_hash: await hashPassword(password),
    authenticator_secret: sealAuthenticatorSecret(secret, chance, authenticatorSecret),
  });
  return { password, authenticatorSecret };
}
