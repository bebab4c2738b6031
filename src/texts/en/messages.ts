import type { Texts } from '../fa.ts';

export const messages: Texts['messages'] = {
  'activation-code': ({ code }) => `Code to activate your membership: ${code}\nGive it to nobody.`,
  'account-activated': ({ day }) =>
    `Your portal account was activated on ${day}. If it was not you, call support.`,
  'activation-tried': ({ day }) =>
    `On ${day} somebody tried to activate your membership again. Your account is unchanged and you need not do anything.`,
  'sign-in-code': ({ code }) => `Code to sign in to the portal: ${code}\nGive it to nobody.`,
  'recovery-code': ({ code }) => `Code to recover your portal password: ${code}\nGive it to nobody.`,
  'password-changed': ({ day }) =>
    `Your portal password was changed on ${day}. If it was not you, call support at once.`,
  'mobile-code': ({ code }) => `Code to confirm your mobile in the portal: ${code}\nGive it to nobody.`,
  'mobile-changed': ({ day }) =>
    `The mobile of your portal account was changed on ${day}. If it was not you, call support at once.`,
  'file-seen': ({ day }) =>
    `Your file was seen on ${day}. "Who looked at my file" in the portal says by which organization and why.`,

  'consent-code': ({ code }) =>
    `Code for your consent in the portal: ${code}\nEnter it only if you agree to the change of your family link. Give it to nobody.`,
  'correction-code': ({ code }) => `Code to see your correction case: ${code}\nGive it to nobody.`,
  'case-received': ({ trackingCode, link }) =>
    `Your correction case was received.\nTracking code: ${trackingCode}\n${link}`,
  'case-question': ({ trackingCode, day, link }) =>
    `Your answer is needed to go on with case ${trackingCode}, by ${day}:\n${link}`,
  'case-consent': ({ trackingCode, day, link }) =>
    `Case ${trackingCode} changes your family link and needs your consent, by ${day}:\n${link}`,
  'case-reminder': ({ trackingCode, day, link }) =>
    `Case ${trackingCode} is still waiting for your answer, by ${day}:\n${link}`,
  'case-approved': ({ trackingCode, day }) =>
    `Case ${trackingCode} was approved and will be carried out from ${day} on.`,
  'case-stopped': ({ trackingCode, link }) =>
    `Case ${trackingCode} was stopped before it was carried out and is under review again.\n${link}`,
  'case-rejected': ({ trackingCode, link }) =>
    `Case ${trackingCode} was not accepted. The reason, and how to object:\n${link}`,
  'case-solved': ({ trackingCode, link }) => `Case ${trackingCode} is finished. The outcome:\n${link}`,
  'case-resume': ({ link }) => `Your case is finished. Continue your activation where it stopped:\n${link}`,
  'case-withdrawn': ({ trackingCode }) =>
    `Case ${trackingCode} was withdrawn. If it was not you, call support.`,
  'mobile-changing': ({ trackingCode, phone, time, day }) =>
    `At ${time} on ${day} another number replaces this one. If you did not ask for it, call ${phone} before then. Tracking code: ${trackingCode}`,
  'family-changed': ({ day }) =>
    `A family link of your membership changed on ${day}. If it is not right, call support.`,
};
