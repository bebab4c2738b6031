import type { Texts } from '../fa.ts';

export const flash: Texts['flash'] = {
  sessionEnded: 'Your session has ended. Please sign in again.',
  signedOut: 'You have signed out.',
  codeEnded: 'The time for this step has passed. Start again.',
  codeSent: 'A new code was sent, if one may still be sent.',
  passwordRecovered: 'The new password is set. Now sign in with it.',
  profileSaved: 'Your details were saved.',
  activationEnded: 'The time for this activation is over. Please begin again.',
};
