import type { Texts } from '../fa.ts';

export const recovery: Texts['recovery'] = {
  title: 'Recover your password',
  lead: 'Enter your national ID and membership type. We send a code to the mobile of your account.',
  submit: 'Send the code',
  back: 'Back to sign-in',

  codeTitle: 'Code and date of birth',
  codeLead:
    'If there is an account with these details, we sent a six-digit code to its mobile. The code is valid for ten minutes.',
  code: 'Six-digit code',
  birthDate: 'Date of birth',
  birthDateHint: 'As on the birth certificate, in the Persian calendar; for example 26 Aban 1365',
  codeSubmit: 'Next step',
  codeEmpty: 'Enter the code from the message.',
  birthDateWrong: 'Enter day, month and year of birth.',
  wrong:
    'The code or the date of birth is not right, or the code’s time has passed. Please check both again.',
  noMessageTitle: 'No code arrived?',
  noMessage:
    'Perhaps there is no account with these details, or your mobile has changed. Start again in a few minutes, and call support if nothing arrives.',
  again: 'Start again',

  newTitle: 'New password',
  newLead: 'Once the new password is set, all your sessions end, and every device has to sign in again.',
  password: 'New password',
  passwordHint: 'Eight characters or more; any letters, digits and spaces will do. A short sentence is good.',
  repeat: 'Repeat the password',
  newSubmit: 'Set the password',
  passwordEmpty: 'Enter a new password.',
  repeatDiffers: 'The two passwords differ. Please enter both again.',
  tooShort: 'A password has at least eight characters.',
  tooLong: 'A password has at most 200 characters.',
  common: 'Others guess this password easily. Choose another one.',
  personal: 'A password must not be made of your name, national ID, date of birth or phone numbers.',
};
