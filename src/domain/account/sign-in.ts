import type { Deps } from '../../deps.ts';
import { absentPasswordHash, hashPassword, verifyPassword } from '../../platform/password.ts';
import { hashToken } from '../../platform/token.ts';
import { type Credentials, findCredentials, replaceHash } from './account.store.ts';
import { signInLimits, triesRunOver } from './count-tries.ts';
import { findMemberDevice, type KnownDevice } from './device.store.ts';
import { type Entered, enter } from './enter.ts';
import type { SignInId } from './read-sign-in-id.ts';
import { sendSignInCode } from './send-sign-in-code.ts';

export type SignInAsk = {
  id: SignInId;
  /** Of the kind of contract that was chosen. */
  membershipTypeId: number;
  password: string;
  /** «مرا به خاطر بسپار»: after the code this browser needs none for thirty days. */
  remember: boolean;
  /** Where to go afterwards, already judged safe. */
  next: string;
  deviceToken: string | undefined;
  addressKey: Buffer;
  language: 'fa' | 'en';
};

export type SignIn =
  | { ok: false; why: 'refused' | 'too-many' }
  | { ok: true; step: 'in'; accountId: number; entered: Entered }
  | { ok: true; step: 'code'; flowCookie: string };

/**
 * The password's part of signing in. Whatever is wrong (no such person, no account, another membership type, the
 * password) the answer, the statements and the one hash are the same.
 */
export async function signIn(deps: Deps, ask: SignInAsk): Promise<SignIn> {
  const { idValue, idType } = ask.id;
  const device = await findMemberDevice(deps.db, hashToken(ask.deviceToken ?? ''), idValue);
  const limits = signInLimits({
    what: 'sign-in',
    id: idValue,
    addressKey: ask.addressKey,
    deviceId: device?.deviceId,
  });
  if (await triesRunOver(deps, limits)) return { ok: false, why: 'too-many' };
  const found = await findCredentials(deps.db, { idType, idValue, membershipTypeId: ask.membershipTypeId });
  const { holds, rehash } = await verifyPassword(found?.passwordHash ?? absentPasswordHash, ask.password);
  if (!found || !holds) return { ok: false, why: 'refused' };
  if (rehash) await replaceHash(deps.db, found.accountId, await hashPassword(ask.password));
  return goOn(deps, ask, { found, device });
}

type Known = { found: Credentials; device: KnownDevice | undefined };

async function goOn(deps: Deps, ask: SignInAsk, { found, device }: Known): Promise<SignIn> {
  const { accountId, mobile } = found;
  if (device?.trusted) {
    const entered = await enter(deps, {
      owner: { accountId },
      deviceToken: ask.deviceToken,
      trusted: ask.remember,
    });
    return { ok: true, step: 'in', accountId, entered };
  }
  const { remember, next, language } = ask;
  const flowCookie = await sendSignInCode(deps, {
    accountId,
    mobile,
    remember,
    next,
    language,
    deviceId: device?.deviceId,
  });
  return { ok: true, step: 'code', flowCookie };
}
