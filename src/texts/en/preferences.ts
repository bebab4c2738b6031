import type { Texts } from '../fa.ts';

export const preferences: Texts['preferences'] = {
  memberTitle: 'Notifications',
  memberLead: 'How you hear about your correction cases.',
  fromProfile: 'Notifications about cases',
  waysTitle: 'Ways to reach you',
  toldBy: 'How shall we tell you about correction cases?',
  toldByChoices: { sms: 'By SMS', email: 'By e-mail', both: 'By SMS and e-mail' },
  save: 'Save',
  securityAlways:
    'Codes to sign in and security messages, such as a changed password or mobile, always go to your mobile and cannot be turned off.',
  mobile: 'Mobile',
  email: 'E-mail',
  noEmail: 'None',
  confirmed: 'Confirmed',
  unconfirmed: 'Not confirmed',
  addEmail: 'Add or change the e-mail address',
  confirmTitle: 'Confirm the address',
  confirmText: 'We send a link to your address. Open it, and e-mail goes there from then on.',
  sendLink: 'Send the link',
  sendLinkAgain: 'Send the link again',
  linkOnItsWay: 'The link was sent and is valid for a day. Please look in your spam folder, too.',
  emailNeeded: 'To hear by e-mail, first confirm your address.',
  notOffered: 'This portal does not send e-mail at present.',

  staffTitle: 'Notifications',
  staffLead: 'How you hear when it is your turn in a case.',
  staffEmail: 'Work e-mail',
  staffEmailHint: 'If it is empty, no e-mail is sent.',
  staffConfirmed: address => `E-mail goes to ${address}.`,
  staffNone: 'No e-mail is sent until an address is confirmed.',
  staffAwaited: address =>
    `A link was sent to ${address} and is valid for a day; the address is not used until you open it.`,
  told: 'When do you want to hear?',
  toldChoices: { 'at-once': 'At once', daily: 'Once a day', never: 'Never' },
  toldHints: {
    'at-once': 'For every case whose turn comes to you or your organization',
    daily: 'On the morning of working days, if something is waiting',
    never: 'You look at the queue yourself',
  },
  language: 'Language of e-mails',
  languages: { fa: 'فارسی', en: 'English' },

  openTitle: 'Confirm your e-mail address',
  openLead: 'Once confirmed, messages of the portal go to this address, too.',
  openSubmit: 'This address is mine',
  openNotMine: 'If you did not give this address in the portal, close this page; nothing changes.',
  endedTitle: 'This link is no longer valid',
  endedText:
    'It may have been used, a newer one may have been sent, or a day may have passed. Ask for a new one in the portal.',
  doneTitle: 'Your address is confirmed',
  doneText: 'Messages go to this address from now on. Under “Notifications” you can choose how.',
  errors: {
    notAnEmail: 'This e-mail address is not complete; for example: name@example.com',
    tooMany: 'Several links were sent one after the other. Please ask again in an hour.',
    choose: 'Please choose one.',
  },
};
