import type { Texts } from '../fa.ts';

const follow = 'See the case';

export const mails: Texts['mails'] = {
  greeting: 'Hello,',
  linkBelow: 'If the button does not work, open this address in your browser:',
  memberFooter:
    'This e-mail was sent automatically; nobody reads replies to it. Under “My details” in the portal you can choose how you hear about your cases.',
  staffFooter:
    'This e-mail was sent automatically; nobody reads replies to it. Under “Notifications” in the console you can choose when you hear from us.',
  confirmationFooter:
    'If you did not give this address, you need not do anything: until somebody opens the link and confirms, no further e-mail is sent.',
  texts: {
    'case-received': {
      subject: () => 'Your correction case was received',
      text: ({ trackingCode }) =>
        `Your correction case was received. Its tracking code is ${trackingCode}; please keep it.\nYou will hear from us whenever it is your turn.`,
      action: follow,
    },
    'case-question': {
      subject: () => 'Your answer is needed',
      text: ({ trackingCode, day }) =>
        `There is a question for you about case ${trackingCode}. Please answer it in the portal by ${day}.`,
      action: 'See the question',
    },
    'case-consent': {
      subject: () => 'Your consent is needed',
      text: ({ trackingCode, day }) =>
        `Case ${trackingCode} changes your family link and is carried out only with your consent. Please answer by ${day}; you may refuse.`,
      action: 'See it and answer',
    },
    'case-reminder': {
      subject: () => 'Reminder: a case is waiting for your answer',
      text: ({ trackingCode, day }) => `Case ${trackingCode} is still waiting for your answer, by ${day}.`,
      action: follow,
    },
    'case-approved': {
      subject: () => 'Your case was approved',
      text: ({ trackingCode, day }) =>
        `Case ${trackingCode} was approved and will be carried out from ${day} on. You will hear from us again after that.`,
      action: undefined,
    },
    'case-stopped': {
      subject: () => 'Your case is under review again',
      text: ({ trackingCode }) =>
        `Case ${trackingCode} was stopped before it was carried out and is under review again. You need not do anything now.`,
      action: follow,
    },
    'case-rejected': {
      subject: () => 'Your case was not accepted',
      text: ({ trackingCode }) =>
        `Case ${trackingCode} was not accepted. The reason is in the portal; if you think it is wrong, you can object there.`,
      action: 'See the reason',
    },
    'case-solved': {
      subject: () => 'Your case is finished',
      text: ({ trackingCode }) => `Case ${trackingCode} is finished. The outcome is in the portal.`,
      action: 'See the outcome',
    },
    'case-withdrawn': {
      subject: () => 'A case was withdrawn',
      text: ({ trackingCode }) => `Case ${trackingCode} was withdrawn. If it was not you, call support.`,
      action: undefined,
    },
    'mobile-changing': {
      subject: () => 'Your mobile is about to change',
      text: ({ trackingCode, phone, time, day }) =>
        `At ${time} on ${day} another number takes the place of your registered mobile.\nIf you did not ask for it, call ${phone} before then and give the tracking code ${trackingCode}, so that it is stopped.`,
      action: undefined,
    },
    'family-changed': {
      subject: () => 'A family link changed',
      text: ({ day }) =>
        `A family link of your membership changed on ${day}. Please look at your covered family in the portal, and call support if it is not right.`,
      action: undefined,
    },
    'email-confirmation': {
      subject: () => 'Confirm your e-mail address',
      text: () =>
        'This address was given for messages of the members’ portal. Open the link below and press the button to confirm it; e-mail is then sent to it. The link is valid for a day.',
      action: 'Confirm the address',
    },
    'staff-turn': {
      subject: () => 'A case is waiting for you',
      text: () => 'It is your turn in a correction case. You will find it in the console.',
      action: follow,
    },
    'staff-summary': {
      subject: ({ count }) => `Correction cases waiting for you: ${count}`,
      text: ({ count, due }) =>
        `Correction cases waiting for you: ${count}. Due by the end of today or overdue: ${due}.`,
      action: 'Open the correction desk',
    },
  },
};
