import type { Texts } from '../fa.ts';

export const mobileChange: Texts['mobileChange'] = {
  title: 'Change mobile',
  lead: 'We send a six-digit code to the new number. Until you enter that code, your present number stays.',
  consequences: 'Afterwards we tell the old number, too, and other devices have to sign in again.',
  password: 'Password',
  passwordHint: 'To keep your account safe, enter your present password again.',
  newMobile: 'New mobile number',
  newMobileHint: 'Such as 09123456789, from any keyboard',
  submit: 'Send the code',
  back: 'Back to my details',

  passwordEmpty: 'Enter your password.',
  passwordWrong: 'The password is not right. Enter it again.',
  mobileEmpty: 'Enter the new mobile number.',
  mobileUnreadable: 'A mobile number has eleven digits and begins with 09. Check what you typed.',
  mobileSame: 'This is the number your account has already. Enter another one.',
  tooManyTries: 'There were several tries in a row. Try again in a quarter of an hour.',
  tooManyCodes: 'We sent several codes in a row. Try again in some hours.',

  codeTitle: 'Confirm the new number',
  codeLead: 'We sent a six-digit code to this number. It is valid for ten minutes.',
  code: 'Six-digit code',
  codeHint: most =>
    `If no message arrives within two minutes, ask for a new code. Each code can be tried ${most} times.`,
  codeSubmit: 'Confirm and change',
  codeAgain: 'Send a new code',
  codeEmpty: 'Enter the code from the message.',
  codeWrong: 'This code is not right, or its time has passed. Check it again or ask for a new one.',
  otherNumber: 'Wrong number? Enter another one',
};
