import type { Texts } from '../fa.ts';

const follow = 'See the case';

export const mails: Texts['mails'] = {
  greeting: 'Hello,',
  linkBelow: 'If the button does not work, open this address in your browser:',
  memberFooter:
    'This mail was written by the portal; nobody reads answers to it. Under “My details” in the portal you can say how you want to be told about your cases.',
  staffFooter:
    'This mail was written by the portal; nobody reads answers to it. Under “Notifications” in the console you can say when you want to be told.',
  confirmationFooter:
    'If you did not give this address, you need not do anything: until somebody opens the link and confirms, no other mail comes.',
  texts: {
    'case-received': {
      subject: () => 'Your correction case was received',
      text: ({ trackingCode }) =>
        `Your correction case was received. Its tracking code is ${trackingCode}; please keep it.\nYou are told whenever it is your turn.`,
      action: follow,
    },
    'case-question': {
      subject: () => 'Your answer is needed',
      text: ({ trackingCode, day }) =>
        `There is a question to you about case ${trackingCode}. Please answer it in the portal by ${day}.`,
      action: 'See the question',
    },
    'case-consent': {
      subject: () => 'Your consent is needed',
      text: ({ trackingCode, day }) =>
        `Case ${trackingCode} changes your family link and is done only with your consent. Please answer by ${day}; you may refuse.`,
      action: 'See it and answer',
    },
    'case-reminder': {
      subject: () => 'Reminder: a case waits for your answer',
      text: ({ trackingCode, day }) => `Case ${trackingCode} still waits for your answer, by ${day}.`,
      action: follow,
    },
    'case-approved': {
      subject: () => 'Your case was approved',
      text: ({ trackingCode, day }) =>
        `Case ${trackingCode} was approved and is done from ${day} on. You are told again after that.`,
      action: undefined,
    },
    'case-stopped': {
      subject: () => 'Your case is looked at again',
      text: ({ trackingCode }) =>
        `Case ${trackingCode} was stopped before it was done and is looked at again. You need not do anything now.`,
      action: follow,
    },
    'case-rejected': {
      subject: () => 'Your case was not accepted',
      text: ({ trackingCode }) =>
        `Case ${trackingCode} was not accepted. The reason stands in the portal; if you think it is wrong, you can object there.`,
      action: 'See the reason',
    },
    'case-solved': {
      subject: () => 'Your case is finished',
      text: ({ trackingCode }) => `Case ${trackingCode} is finished. The outcome stands in the portal.`,
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
        `At ${time} on ${day} another number takes the place of your registered mobile.\nIf you did not ask for it, call ${phone} before and give the tracking code ${trackingCode}, so that it is stopped.`,
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
        'This address was given for messages of the members’ portal. Open the link below and press the button to confirm it; mail is then sent to it. The link is good for a day.',
      action: 'Confirm the address',
    },
    'staff-turn': {
      subject: () => 'A case waits for you',
      text: () => 'It is your turn in a correction case. You find it in the console.',
      action: follow,
    },
    'staff-summary': {
      subject: ({ count }) => `Correction cases that wait for you: ${count}`,
      text: ({ count, due }) =>
        `Correction cases that wait for you: ${count}. Due by the end of today or overdue: ${due}.`,
      action: 'Open the correction desk',
    },
  },
};
