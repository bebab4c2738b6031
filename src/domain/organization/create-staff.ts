import type { Chance } from '../../platform/chance.ts';
import type { Db } from '../../platform/database.ts';
import { hashPassword } from '../../platform/password.ts';
import { newAuthenticatorSecret, sealAuthenticatorSecret } from './authenticator.ts';
import { insertStaff, type NewStaffRow } from './staff.store.ts';

export type NewStaff = {
  organizationId: number;
  role: NewStaffRow['role'];
  userName: string;
  name: { fa: string; en: string };
  /** Fifteen characters or more; the caller has judged it. */
  password: string;
  /** Base32; without it a new one is made. */
  authenticatorSecret?: string;
};

export type StaffCreated =
  | {
      ok: true;
      staffId: number /** To be shown once, as a QR code for the app. */;
      authenticatorSecret: string;
    }
  | { ok: false; why: 'user-name-taken' };

/** A member of staff who can sign in. The secret of the app is stored sealed. */
export async function createStaff(
  { db, chance, secret }: { db: Db; chance: Chance; secret: string },
  staff: NewStaff,
): Promise<StaffCreated> {
  const authenticatorSecret = staff.authenticatorSecret ?? newAuthenticatorSecret(chance);
  const staffId = await insertStaff(db, {
    organization_id: staff.organizationId,
    role: staff.role,
    user_name: staff.userName.toLowerCase(),
    name_fa: staff.name.fa,
    name_en: staff.name.en,
    password_hash: await hashPassword(staff.password),
    authenticator_secret: sealAuthenticatorSecret(secret, chance, authenticatorSecret),
  });
  return staffId === undefined
    ? { ok: false, why: 'user-name-taken' }
    : { ok: true, staffId, authenticatorSecret };
}
