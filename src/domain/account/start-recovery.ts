import type { Deps } from '../../deps.ts';
import { hashToken } from '../../platform/token.ts';
import { postMessage } from '../notification/post-message.ts';
import { findCredentials } from './account.store.ts';
import { codeLimits, signInLimits, triesRunOver } from './count-tries.ts';
import { findMemberDevice } from './device.store.ts';
import { codeSeconds, insertFlow } from './flow.store.ts';
import { newFlowCookie } from './flow-cookie.ts';
import { hashCode, newCode } from './one-time-code.ts';
import type { SignInId } from './read-sign-in-id.ts';

type Asked = {
  id: SignInId;
  membershipTypeId: number;
  deviceToken: string | undefined;
  addressKey: Buffer;
  language: 'fa' | 'en';
};

/**
 * Sends a code to the registered mobile, if there is one, and gives the cookie of a flow in every case: who has no account
 * here, and who asks too often, sees the same screen and waits in vain.
 */
export async function startRecovery(deps: Deps, asked: Asked): Promise<string> {
  const { db, chance, secret } = deps;
  const { idType, idValue } = asked.id;
  const device = await findMemberDevice(db, hashToken(asked.deviceToken ?? ''), idValue);
  const subject = device ? `device ${device.deviceId}` : idValue;
  const [, byAddress] = signInLimits({
    what: 'recovery',
    id: idValue,
    addressKey: asked.addressKey,
    deviceId: undefined,
  });
  const limits = [...codeLimits('recovery code', subject), ...(byAddress && !device ? [byAddress] : [])];
  const silent = await triesRunOver(deps, limits);
  const found = await findCredentials(db, { idType, idValue, membershipTypeId: asked.membershipTypeId });
  const reached = silent ? undefined : found;
  const { cookie, tokenHash } = newFlowCookie(chance, 'recovery');
  const code = newCode(chance);
  const codeHash = reached && hashCode(secret, tokenHash, code);
  await insertFlow(db, { kind: 'recovery', tokenHash, accountId: reached?.accountId, codeHash });
  await postMessage(db, {
    recipient: reached?.mobile,
    template: 'recovery-code',
    parameters: { code },
    language: asked.language,
    usefulSeconds: codeSeconds,
  });
  return cookie;
}
