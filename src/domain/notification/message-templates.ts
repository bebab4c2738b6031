/**
 * Every message there is, with its parameters: a code, or the day something happened. Never a name, an identifier or
 * anything about health, because a message is read over shoulders and kept by others.
 */
export type MessageTemplates = {
  'activation-code': { code: string };
  'account-activated': { day: string };
  /** To the registered mobile: somebody tried to activate a membership that already has its account. */
  'activation-tried': { day: string };
  'sign-in-code': { code: string };
  'recovery-code': { code: string };
  'password-changed': { day: string };
};

export type MessageTemplate = keyof MessageTemplates;

export const messageTemplates = {
  'activation-code': true,
  'account-activated': true,
  'activation-tried': true,
  'sign-in-code': true,
  'recovery-code': true,
  'password-changed': true,
} satisfies Record<MessageTemplate, true>;
