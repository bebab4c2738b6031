import type { Deps } from '../../deps.ts';
import { absentPasswordHash, hashPassword, verifyPassword } from '../../platform/password.ts';
import { findAuthenticatorStep, unsealAuthenticatorSecret } from './authenticator.ts';
import { findStaffCredentials, replaceStaffHash, useAuthenticatorStep } from './staff.store.ts';

type Asked = { userName: string; password: string; code: string };

/**
 * Who this is, if user name, password and the app's code are right together; which of them was wrong is not told. A code
 * is good once. Somebody absent costs the same hash and the same look at a code.
 */
export async function checkStaff(
  deps: Deps,
  { userName, password, code }: Asked,
): Promise<number | undefined> {
  const { db, clock, secret } = deps;
  const found = await findStaffCredentials(db, userName);
  const { holds, rehash } = await verifyPassword(found?.passwordHash ?? absentPasswordHash, password);
  const base32 = unsealAuthenticatorSecret(secret, found?.authenticatorSecret ?? '') ?? absentSecret;
  const step = findAuthenticatorStep(base32, clock, code);
  if (!found || !holds || base32 === absentSecret || step === undefined) return undefined;
  if (!(await useAuthenticatorStep(db, found.staffId, step))) return undefined;
  if (rehash) await replaceStaffHash(db, found.staffId, await hashPassword(password));
  return found.staffId;
}

/** Nobody's; a code that fits it lets nobody in. */
const absentSecret = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
