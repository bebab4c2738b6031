import type { GuideNames, GuideSection, GuideText } from '../guide-text.ts';

const untilConfirmed: readonly GuideSection[] = [
  {
    id: 'before',
    title: 'Before you start',
    text: ['Any browser will do, and Persian or English digits make no difference. Have these three ready:'],
    steps: [
      'Your ten-digit national ID.',
      'Your full first and last name in Persian, as on your national ID card.',
      'Your mobile phone, the one your employer or fund has registered; or the code your employer gave you on a slip.',
    ],
  },
  {
    id: 'reach',
    title: 'Reaching the members’ portal',
    text: [
      'On the home page choose “Members’ portal” at the end of the top bar. We ask whether you have activated your membership. Choose “No” if this is your first time and “Yes” if you have an account.',
      'The old address of the portal leads to the same page.',
    ],
  },
  {
    id: 'form',
    title: 'Step 1: activate your membership',
    text: [],
    steps: [
      'Choose your membership type, for example members of insurance companies, funds and groups.',
      'Type your national ID, first name and last name. The kind of «ی» and «ک», spaces and half-spaces do not matter.',
      'The security code is usually checked by itself. If not, type the digits of the picture or the sound.',
      'Choose “Next step”.',
    ],
  },
  {
    id: 'proof',
    title: 'Step 2: show that it is you',
    text: [
      'So that nobody reaches your data by knowing your name and national ID, we ask for one of two codes:',
    ],
    steps: [
      'a six-digit code sent to your registered mobile, valid for ten minutes;',
      'or the eight-character code your employer gave you on a slip. You then confirm your mobile with a code by text message, too.',
    ],
  },
  {
    id: 'confirm',
    title: 'Step 3: confirm the account',
    text: [
      'You see your first name, last name and national ID, which cannot be changed on this page. The certificate number and birth date are partly masked.',
    ],
    steps: [
      'Type a password twice; at least eight letters, digits or signs, in any language.',
      'A phone number is required. Email, fax, address and notes are up to you.',
      'Read the text of consent at the foot of the page and tick it if you agree. No account is made without it.',
      'Choose “Next step”. You see “Your membership is active”. From there go back to the first page, or choose “Sign in” and sign in.',
    ],
  },
];

const afterwards: readonly GuideSection[] = [
  {
    id: 'earlier',
    title: 'If you had an account before',
    text: [
      'If you have activated your membership in this portal before, there is no need to do it again. Sign in with the same user name (your national ID) and password and choose the contract of the current year at the top of the page.',
    ],
  },
];

export function activationGuide({ brand, insurer, administrator }: GuideNames): GuideText {
  return {
    title: 'How to activate',
    summary: 'From “Members’ portal” to signing in; and what to do when activation does not succeed.',
    lead: 'You activate once; it takes a few minutes. After that you sign in with your national ID and password, and on each new device with a code by text message.',
    sections: [
      ...untilConfirmed,
      {
        id: 'trouble',
        title: 'If activation does not succeed',
        text: [
          `Your details are compared with the roster that was handed to ${insurer} Insurance. Where they differ, activation has to wait until that is corrected; but you need not bring a letter or make a call.`,
        ],
        steps: [
          'Type your first and last name once more, complete and as on your national ID card.',
          'If it still does not succeed, confirm your mobile with a code by text message and choose to open a correction case. What you typed goes into it automatically, and you can add a photo of your card.',
          'Keep the tracking code of ten letters and digits. With it you can see at any time where the case stands and whose turn it is.',
          `If your name or national ID is wrong on the roster, your company approves the correction here. If the contract requires a letter, the system prepares it for the company’s signature. The experts of ${brand} and ${administrator} help with the same case where needed.`,
          'Once it is corrected, you get a text message with a link that takes you back to the activation where it stopped.',
        ],
      },
      {
        id: 'tracking',
        title: 'Following a correction case',
        text: [
          'Type the tracking code on the page that follows correction cases. It shows the stage and whose turn it is, and nothing about you.',
          'If it is your turn, you have been asked a question. With a code sent to the mobile of the case you can read and answer it. You can also withdraw the case there, or object once if it was not accepted.',
          `If you have no internet, call ${administrator}: support opens the same case for you and reads out the tracking code. The number is at the end of this page. Support never asks for your password or a code.`,
        ],
      },
      ...afterwards,
    ],
  };
}
