import type { Texts } from '../fa.ts';

export const messages: Texts['messages'] = {
  activationCode: code => `Code to activate your membership: ${code}\nGive it to nobody.`,
  accountActivated: day =>
    `Your members’ portal account was activated on ${day}. If it was not you, call support.`,
  activationTried: day =>
    `On ${day} somebody tried to activate your membership again. Your account is unchanged and you need not do anything.`,
  signInCode: code => `Code to sign in to the members’ portal: ${code}\nGive it to nobody.`,
  recoveryCode: code => `Code to recover your portal password: ${code}\nGive it to nobody.`,
  passwordChanged: day =>
    `Your members’ portal password was changed on ${day}. If it was not you, call support at once.`,
  mobileCode: code => `Code to confirm your mobile in the members’ portal: ${code}\nGive it to nobody.`,
  mobileChanged: day =>
    `The mobile of your members’ portal account was changed on ${day}. If it was not you, call support at once.`,
};
