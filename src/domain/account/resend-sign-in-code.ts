import type { Deps } from '../../deps.ts';
import { postMessage } from '../notification/post-message.ts';
import { findMobile } from './account.store.ts';
import { codeLimits, triesRunOver } from './count-tries.ts';
import { findAccountDevice } from './device.store.ts';
import { codeSeconds, findFlow, replaceCode } from './flow.store.ts';
import { flowTokenHash } from './flow-cookie.ts';
import { hashCode, newCode } from './one-time-code.ts';
import { signInCodeSubject } from './send-sign-in-code.ts';

type Asked = { flowCookie: string | undefined; deviceToken: string | undefined; language: 'fa' | 'en' };

/** Another code for the sign-in under way; the one before is void. Beyond the limit nothing is sent and the old one stays. */
export async function resendSignInCode(
  deps: Deps,
  { flowCookie, deviceToken, language }: Asked,
): Promise<{ ok: true } | { ok: false; why: 'ended' }> {
  const tokenHash = flowTokenHash('sign-in', flowCookie);
  const flow = tokenHash && (await findFlow(deps.db, 'sign-in', tokenHash));
  if (!tokenHash || !flow?.accountId) return { ok: false, why: 'ended' };
  const device = await findAccountDevice(deps.db, deviceToken, flow.accountId);
  if (
    await triesRunOver(deps, codeLimits('sign-in code', signInCodeSubject(flow.accountId, device?.deviceId)))
  )
    return { ok: true };
  const code = newCode(deps.chance);
  await replaceCode(deps.db, flow.flowId, hashCode(deps.secret, tokenHash, code));
  await postMessage(deps.db, {
    recipient: await findMobile(deps.db, flow.accountId),
    template: 'sign-in-code',
    parameters: { code },
    language,
    usefulSeconds: codeSeconds,
  });
  return { ok: true };
}
