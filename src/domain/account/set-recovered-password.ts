import type { Deps } from '../../deps.ts';
import { hashPassword } from '../../platform/password.ts';
import { messageDay } from '../notification/message-day.ts';
import { postMessage } from '../notification/post-message.ts';
import { findMobile, listOwnFacts, replacePassword } from './account.store.ts';
import { deleteDevicesOf } from './device.store.ts';
import { endFlow, findFlow } from './flow.store.ts';
import { flowTokenHash } from './flow-cookie.ts';
import { judgePassword, memberPasswordLength, type PasswordRefusal } from './judge-password.ts';
import { knowDevice } from './know-device.ts';
import { personalWords } from './personal-words.ts';
import { deleteSessionsOf } from './session.store.ts';

type Asked = {
  flowCookie: string | undefined;
  password: string;
  deviceToken: string | undefined;
  language: 'fa' | 'en';
};

export type Recovered =
  | { ok: true; accountId: number; deviceToken: string }
  | { ok: false; why: PasswordRefusal | 'ended' };

/**
 * After both proofs: the new password, every session ended, every device forgotten, a message to the owner. This browser
 * is known, though not trusted, so that strangers who try the ID do not keep the owner waiting.
 */
export async function setRecoveredPassword(
  deps: Deps,
  { flowCookie, password, deviceToken, language }: Asked,
): Promise<Recovered> {
  const { db } = deps;
  const accountId = await findProvenAccount(deps, flowCookie);
  const tokenHash = flowTokenHash('recovery', flowCookie);
  if (accountId === undefined || !tokenHash) return { ok: false, why: 'ended' };
  const facts = await listOwnFacts(db, accountId);
  const personal = facts.flatMap(fact => personalWords({ ...fact, nationalId: fact.idValue }));
  const judged = judgePassword(password, { minLength: memberPasswordLength, personal });
  if (!judged.ok) return judged;
  const passwordHash = await hashPassword(password);
  const flow = await findFlow(db, 'recovery', tokenHash);
  if (!flow || !(await endFlow(db, flow.flowId))) return { ok: false, why: 'ended' };
  await replacePassword(db, accountId, passwordHash);
  await deleteSessionsOf(db, accountId);
  await deleteDevicesOf(db, accountId);
  await postMessage(db, {
    recipient: await findMobile(db, accountId),
    template: 'password-changed',
    parameters: { day: messageDay(deps.clock, language) },
    language,
  });
  const owner = { accountId };
  return {
    ok: true,
    accountId,
    deviceToken: await knowDevice(deps, { owner, deviceToken, trustDays: undefined }),
  };
}

/** Whose password may be set with this cookie, if anybody's. */
export async function findProvenAccount(
  { db }: Pick<Deps, 'db'>,
  flowCookie: string | undefined,
): Promise<number | undefined> {
  const tokenHash = flowTokenHash('recovery', flowCookie);
  const flow = tokenHash && (await findFlow(db, 'recovery', tokenHash));
  return flow?.proven ? (flow.accountId ?? undefined) : undefined;
}
