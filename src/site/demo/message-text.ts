import type { DemoMessage } from '../../domain/notification/list-demo-messages.ts';
import type { MessageTemplate } from '../../domain/notification/message-templates.ts';
import { type Texts, textsOf } from '../../texts/texts.ts';

const texts: Record<MessageTemplate, (t: Texts, parameter: string) => string> = {
  'activation-code': (t, code) => t.messages.activationCode(code),
  'account-activated': (t, day) => t.messages.accountActivated(day),
  'activation-tried': (t, day) => t.messages.activationTried(day),
  'sign-in-code': (t, code) => t.messages.signInCode(code),
  'recovery-code': (t, code) => t.messages.recoveryCode(code),
  'password-changed': (t, day) => t.messages.passwordChanged(day),
  'mobile-code': (t, code) => t.messages.mobileCode(code),
  'mobile-changed': (t, day) => t.messages.mobileChanged(day),
};

/** What would stand on the phone, in the language it was sent in. */
export function messageText({ template, language, parameter }: DemoMessage): string | undefined {
  return parameter === undefined ? undefined : texts[template](textsOf(language), parameter);
}
