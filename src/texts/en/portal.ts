import type { Texts } from '../fa.ts';

export const portal: Texts['portal'] = {
  title: 'Members’ portal',
  question: 'Have you activated your membership?',
  no: 'No',
  noHint: 'This is my first time; activate membership',
  yes: 'Yes',
  yesHint: 'I have an account; sign in',
  legacy:
    'If you had an account in this portal before, choose “Yes” and sign in with the same user name (your national ID) and password.',
  guide: 'See how to activate',
};
