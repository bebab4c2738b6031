import type { Deps } from '../../deps.ts';
import { triesRunOver } from './count-tries.ts';
import { findMobileChange, replaceMobileCode } from './mobile-change.store.ts';
import { mobileCodeLimits, sendMobileCode } from './send-mobile-code.ts';

type Asked = { accountId: number; sessionId: number; language: 'fa' | 'en' };

/** Another code for the change under way; the one before is void. Beyond the limit nothing is sent and the old one stays. */
export async function resendMobileCode(
  deps: Deps,
  { accountId, sessionId, language }: Asked,
): Promise<{ ok: true } | { ok: false; why: 'ended' | 'too-many-codes' }> {
  const change = await findMobileChange(deps.db, sessionId);
  if (!change) return { ok: false, why: 'ended' };
  const { newMobile } = change;
  if (await triesRunOver(deps, mobileCodeLimits(accountId, newMobile))) {
    return { ok: false, why: 'too-many-codes' };
  }
  await replaceMobileCode(deps.db, sessionId, await sendMobileCode(deps, { sessionId, newMobile }, language));
  return { ok: true };
}
