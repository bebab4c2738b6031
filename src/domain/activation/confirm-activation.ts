import type { Deps } from '../../deps.ts';
import { hashPassword } from '../../platform/password.ts';
import { judgePassword, memberPasswordLength, type PasswordRefusal } from '../account/judge-password.ts';
import { openAccount } from '../account/open-account.ts';
import { personalWords } from '../account/personal-words.ts';
import { messageDay } from '../notification/message-day.ts';
import { postMessage } from '../notification/post-message.ts';
import { endFlow, lockFlow } from './activation.store.ts';
import type { ActivationFlow, Proven } from './activation.ts';
import { useEmployerCode } from './employer-code.store.ts';
import { insertConsent, lockProvenMembership, type ProvenMembership } from './membership.store.ts';

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
  | { ok: true; accountId: number; proven: Proven }
  | { ok: false; why: 'password'; refusal: PasswordRefusal }
  | { ok: false; why: 'already-active' | 'not-covered' | 'not-now' };

type Asked = { flow: ActivationFlow; confirmation: Confirmation; language: 'fa' | 'en' };

/**
 * Makes the account: one transaction with the consent and the message. The attempt and the membership are locked first, so
 * that of two confirmations at once one makes the account. Nobody is signed in.
 */
export async function confirmActivation(
  deps: Deps,
  { flow, confirmation, language }: Asked,
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
  await postMessage(deps.db, {
    recipient: mobile,
    template: 'account-activated',
    parameters: { day: messageDay(deps.clock, language) },
    language,
  });
  return { ok: true, accountId: opened.accountId, proven };
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
