import type { GuideNames, GuideSection, GuideText } from '../guide-text.ts';

const signingIn: readonly GuideSection[] = [
  {
    id: 'sign-in',
    title: 'Signing in',
    text: [
      'Enter your national ID, password and membership type. On a new device a code is also sent to your mobile.',
      '“Remember me” remembers this device for 30 days, so that no code is asked for. Choose it only on a device of your own.',
    ],
  },
  {
    id: 'contract',
    title: 'Contract and year',
    text: [
      'After you sign in, the contract of the current year is at the top of the page. To see earlier years, choose the year there.',
    ],
  },
];

const everyday: readonly GuideSection[] = [
  {
    id: 'claims',
    title: 'Claims',
    text: [
      'See the list of claims by person, year and state. The page of a claim shows its sum from the amount asked to the amount paid, and the way the file has taken.',
    ],
  },
  {
    id: 'corrections',
    title: 'If something is wrong',
    text: [
      'Name, national ID, certificate number, birth date, family link, IBAN and mobile of you and your family come from the roster. If one of them is wrong:',
    ],
    steps: [
      'On the home page or “My details” choose “Is something wrong?”, choose the person and what is wrong, and write the right value.',
      'Under “Corrections” you see where each request stands, whose turn it is and since when.',
      'If you have been asked a question, the home page shows a card “It is your turn”, and you answer from there.',
      'The number that sign-in codes go to is separate; you change it yourself under “My details”.',
    ],
  },
  {
    id: 'profile',
    title: 'Your details',
    text: [
      'Change your phone, email, fax and address on the page “My details”.',
      'To change your mobile, choose “Change mobile” on that page; you need your password and a code that we send to the new number.',
    ],
  },
  {
    id: 'password',
    title: 'If you forgot your password',
    text: [
      'On the sign-in page choose “Forgot your password?”. We send a code to your registered mobile. Enter it with your date of birth and set a new password. After that you have to sign in again on every device.',
    ],
  },
  {
    id: 'safety',
    title: 'Looking after your account',
    text: [],
    steps: [
      'Give your password and text-message codes to nobody; support never asks for them.',
      'On a shared device, choose “Sign out” when you have finished.',
      'After thirty minutes without activity you are signed out automatically.',
    ],
  },
];

export function useGuide({ brand }: GuideNames): GuideText {
  return {
    title: 'How to use the portal',
    summary:
      'Signing in, choosing a year’s contract, seeing your family’s claims and looking after your account.',
    lead: 'This guide is for those who have activated their membership.',
    sections: [
      ...signingIn,
      {
        id: 'family',
        title: 'Family',
        text: [
          'The primary insured sees the claims of linked dependents. A dependent may activate an account too, and sees only their own claims.',
          `If somebody of your family is missing from your page, the column “primary insured’s national ID” may be wrong for them on the roster. On your home page choose “Is something wrong?” and then “Family link”; the experts of ${brand} help where needed. Before an adult’s link is changed, we ask that person for consent. Meanwhile they can have an account of their own, and their cover stays the same.`,
        ],
      },
      ...everyday,
    ],
  };
}
