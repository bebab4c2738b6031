import type { Deps } from '../../deps.ts';
import { hashToken } from '../../platform/token.ts';
import { messageDay } from '../notification/message-day.ts';
import { postMessage } from '../notification/post-message.ts';
import { replaceMobile } from './account.store.ts';
import { deleteOtherDevices } from './device.store.ts';
import { deleteFlowsOf } from './flow.store.ts';
import { countMobileTry, endMobileChange } from './mobile-change.store.ts';
import { codeHolds } from './one-time-code.ts';
import { mobileProofHash } from './send-mobile-code.ts';
import { deleteOtherSessions } from './session.store.ts';

type Asked = {
  accountId: number;
  sessionId: number;
  code: string;
  deviceToken: string | undefined;
  language: 'fa' | 'en';
};

export type MobileConfirmed =
  | { ok: true }
  | { ok: false; why: 'wrong-code'; newMobile: string }
  | { ok: false; why: 'ended' };

/**
 * The code's part of changing the mobile: within ten minutes, five tries, once. Whoever had the account in another
 * browser, or a code on the way to the old number, has to sign in again; the old number is told.
 */
export async function confirmMobileChange(deps: Deps, asked: Asked): Promise<MobileConfirmed> {
  const { db, secret } = deps;
  const { accountId, sessionId, code, deviceToken, language } = asked;
  const change = await deps.apart(db => countMobileTry(db, sessionId));
  if (!change) return { ok: false, why: 'ended' };
  const { newMobile, codeHash } = change;
  const proof = mobileProofHash(secret, { sessionId, newMobile });
  const right = codeHolds(secret, proof, { codeHash, typed: code });
  if (!right || change.codeEnded) return { ok: false, why: 'wrong-code', newMobile };
  if (!(await endMobileChange(db, sessionId, codeHash))) return { ok: false, why: 'ended' };
  await deleteOtherSessions(db, { accountId, sessionId });
  await deleteOtherDevices(db, accountId, hashToken(deviceToken ?? ''));
  await deleteFlowsOf(db, accountId);
  await postMessage(db, {
    recipient: await replaceMobile(db, accountId, newMobile),
    template: 'mobile-changed',
    parameters: { day: messageDay(deps.clock, language) },
    language,
  });
  return { ok: true };
}
