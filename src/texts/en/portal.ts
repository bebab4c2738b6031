import type { Texts } from '../fa.ts';

export const portal: Texts['portal'] = {
  title: 'Members’ portal',
  question: 'Have you activated your membership?',
  no: 'No',
  noHint: 'This is my first time; activate membership',
  yes: 'Yes',
  yesHint: 'I have an account; sign in',
  legacy: administrator =>
    `If you used the ${administrator} portal before, sign in with the same user name and password.`,
  guide: 'See how to activate',
};
