import type { Texts } from '../fa.ts';

export const staffSignIn: Texts['staffSignIn'] = {
  title: 'Staff sign-in',
  lead: 'For employers’ insurance contacts, agency experts and support. Members sign in on the members’ page.',
  userName: 'User name',
  password: 'Password',
  code: 'Authenticator code',
  codeHint: 'The six digits your authenticator app shows now. Each code is good once.',
  submit: 'Sign in',
  members: 'Members’ sign-in',
  userNameEmpty: 'Enter your user name.',
  passwordEmpty: 'Enter your password.',
  codeEmpty: 'Enter the code of your authenticator app.',
  refused: 'You cannot sign in with these details. If you have used the code before, enter the next one.',
  tooMany: 'There were several tries in a row. Try again in a quarter of an hour.',
};
