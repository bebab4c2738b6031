import type { Deps } from '../../deps.ts';
import { hashPassword } from '../../platform/password.ts';
import { judgePassword, memberPasswordLength, type PasswordRefusal } from '../account/judge-password.ts';
import { knowDevice } from '../account/know-device.ts';
import { openAccount } from '../account/open-account.ts';
import { personalWords } from '../account/personal-words.ts';
import { messageDay } from '../notification/message-day.ts';
import { postMessage } from '../notification/post-message.ts';
import { endFlow, lockFlow } from './activation.store.ts';
import type { ActivationFlow, Proven } from './activation.ts';
import { useEmployerCode } from './employer-code.store.ts';
import {
  insertConsent,
  listRosterMobiles,
  lockProvenMembership,
  type ProvenMembership,
} from './membership.store.ts';

/** Of the text people agree to; raised with every change of its meaning. */
const consentVersion = '1405-09';

export type Confirmation = {
  password: string;
  email: string | undefined;
  phone: string;
  fax: string | undefined;
  address: string | undefined;
  notes: string | undefined;
};

export type Confirmed =
  | { ok: true; accountId: number; deviceToken: string; proven: Proven }
  | { ok: false; why: 'password'; refusal: PasswordRefusal }
  | { ok: false; why: 'already-active' | 'not-covered' | 'not-now' };

type Asked = {
  flow: ActivationFlow;
  confirmation: Confirmation;
  deviceToken: string | undefined;
  language: 'fa' | 'en';
};

/**
 * Makes the account: one transaction with the consent and the message. The attempt and the membership are locked first, so
 * that of two confirmations at once one makes the account. Nobody is signed in, but the account is known in this browser,
 * so that strangers who try the ID do not keep the owner from the first sign-in.
 */
export async function confirmActivation(
  deps: Deps,
  { flow, confirmation, deviceToken, language }: Asked,
): Promise<Confirmed> {
  const { step, proven, mobile } = await lockFlow(deps.db, flow.id);
  if (step !== 'confirm' || !proven || !mobile) return { ok: false, why: 'not-now' };
  const member = await lockProvenMembership(deps.db, proven);
  if (member.coveredUntil < deps.clock.today().toString()) return { ok: false, why: 'not-covered' };
  const judged = judgeFor(member, confirmation, mobile);
  if (!judged.ok) return { ok: false, why: 'password', refusal: judged.why };
  const { password, ...contact } = confirmation;
  const passwordHash = await hashPassword(password);
  const opened = await openAccount(deps.db, { personId: member.personId, passwordHash, mobile, ...contact });
  if (!opened.ok) return { ok: false, why: 'already-active' };
  await insertConsent(deps.db, { personId: member.personId, kind: 'portal', version: consentVersion });
  if (proven.proof === 'employer-code') {
    await useEmployerCode(deps.db, { ...proven, at: new Date(deps.clock.now().epochMilliseconds) });
  }
  await endFlow(deps.db, flow.id);
  await tell(deps, { personId: member.personId, mobile, language });
  const { accountId } = opened;
  const known = await knowDevice(deps, { owner: { accountId }, deviceToken, trustDays: undefined });
  return { ok: true, accountId, deviceToken: known, proven };
}

/**
 * The mobile that was proven, and every other that a roster gives to the person: whoever opens an account with a slip that
 * was not hers, or by another employer's roster, does not do it unheard.
 */
async function tell(
  { db, clock }: Deps,
  { personId, mobile, language }: { personId: number; mobile: string; language: 'fa' | 'en' },
): Promise<void> {
  for (const recipient of new Set([mobile, ...(await listRosterMobiles(db, personId))])) {
    await postMessage(db, {
      recipient,
      template: 'account-activated',
      parameters: { day: messageDay(clock, language) },
      language,
    });
  }
}

function judgeFor(member: ProvenMembership, { password, email }: Confirmation, mobile: string) {
  const { idValue: nationalId, firstName, lastName, certificateNumber, birthDate } = member;
  const personal = personalWords({
    nationalId,
    firstName,
    lastName,
    certificateNumber,
    birthDate,
    mobile,
    email,
  });
  return judgePassword(password, { minLength: memberPasswordLength, personal });
}
