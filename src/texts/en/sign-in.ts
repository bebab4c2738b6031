import type { Texts } from '../fa.ts';

export const signIn: Texts['signIn'] = {
  title: 'Sign in',
  lead: 'Sign in with your national ID and the password you chose when you activated your membership.',
  nationalId: 'National ID',
  nationalIdHint: 'Ten digits, from any keyboard. Foreign residents: the universal code.',
  password: 'Password',
  membershipType: 'Membership type',
  remember: 'Remember me',
  rememberHint:
    'For 30 days this device is not asked for a code. Do not choose this on somebody else’s device.',
  submit: 'Sign in',
  activation: 'Activation',
  activationHint: 'Signing in for the first time?',
  forgot: 'Forgot your password?',
  demo: 'Demo sign-ins',

  nationalIdEmpty: 'Enter your national ID.',
  nationalIdUnreadable: 'A national ID has ten digits. Check what you typed.',
  passwordEmpty: 'Enter your password.',
  membershipTypeEmpty: 'Choose your membership type.',
  refused:
    'You cannot sign in with these details. Check the national ID, the password and the membership type.',
  refusedHelp: 'If you have not activated your membership yet, activate it first.',
  tooMany: 'There were several tries in a row. Try again in a quarter of an hour, or recover your password.',

  codeTitle: 'Code by text message',
  codeLead:
    'We do not know this device yet. We sent a six-digit code to the mobile of your account. It is valid for ten minutes.',
  code: 'Six-digit code',
  codeHint: 'If no message arrives within two minutes, ask for a new code.',
  codeSubmit: 'Confirm and sign in',
  codeAgain: 'Send a new code',
  codeEmpty: 'Enter the code from the message.',
  codeWrong: 'This code is not right, or its time has passed. Check it again or ask for a new one.',
  codeTries: most => `Each code can be tried ${most} times.`,
  back: 'Back to sign-in',
};
