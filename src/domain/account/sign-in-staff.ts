import type { Deps } from '../../deps.ts';
import { hashToken } from '../../platform/token.ts';
import { checkStaff } from '../organization/check-staff.ts';
import { signInLimits, triesRunOver } from './count-tries.ts';
import { findStaffDevice } from './device.store.ts';
import { type Entered, enter } from './enter.ts';

export type StaffSignInAsk = {
  userName: string;
  password: string;
  /** Of the authenticator app. */
  code: string;
  deviceToken: string | undefined;
  addressKey: Buffer;
};

export type StaffSignIn =
  | { ok: true; staffId: number; entered: Entered }
  | { ok: false; why: 'refused' | 'too-many' };

/** Staff sign in with all three every time; no device is trusted, it only has a bucket of tries of its own. */
export async function signInStaff(deps: Deps, ask: StaffSignInAsk): Promise<StaffSignIn> {
  const userName = ask.userName.trim().toLowerCase();
  const { password, code, deviceToken, addressKey } = ask;
  const device = await findStaffDevice(deps.db, hashToken(deviceToken ?? ''), userName);
  const limits = signInLimits({
    what: 'staff sign-in',
    id: userName,
    addressKey,
    deviceId: device?.deviceId,
  });
  if (await triesRunOver(deps, limits)) return { ok: false, why: 'too-many' };
  const staffId = await checkStaff(deps, { userName, password, code });
  if (staffId === undefined) return { ok: false, why: 'refused' };
  return {
    ok: true,
    staffId,
    entered: await enter(deps, { owner: { staffId }, deviceToken, trusted: false }),
  };
}
