import type { Deps } from '../../deps.ts';
import { verifyPassword } from '../../platform/password.ts';
import { findMobile, getPasswordHash } from './account.store.ts';
import { passwordAgainLimits, triesRunOver } from './count-tries.ts';
import { replaceMobileChange } from './mobile-change.store.ts';
import { mobileCodeLimits, sendMobileCode } from './send-mobile-code.ts';

type Asked = {
  accountId: number;
  sessionId: number;
  password: string;
  newMobile: string;
  language: 'fa' | 'en';
};

export type MobileChangeRefusal = 'same-mobile' | 'wrong-password' | 'too-many-tries' | 'too-many-codes';

/**
 * Asks for the password again, because a browser may be left open, and sends a code to the new mobile. Nothing of the
 * account is changed before that code comes back.
 */
export async function startMobileChange(
  deps: Deps,
  { accountId, sessionId, password, newMobile, language }: Asked,
): Promise<{ ok: true } | { ok: false; why: MobileChangeRefusal }> {
  const { db } = deps;
  if ((await findMobile(db, accountId)) === newMobile) return { ok: false, why: 'same-mobile' };
  if (await triesRunOver(deps, passwordAgainLimits(accountId))) return { ok: false, why: 'too-many-tries' };
  const { holds } = await verifyPassword(await getPasswordHash(db, accountId), password);
  if (!holds) return { ok: false, why: 'wrong-password' };
  if (await triesRunOver(deps, mobileCodeLimits(accountId, newMobile))) {
    return { ok: false, why: 'too-many-codes' };
  }
  const codeHash = await sendMobileCode(deps, { sessionId, newMobile }, language);
  await replaceMobileChange(db, { sessionId, newMobile, codeHash });
  return { ok: true };
}
