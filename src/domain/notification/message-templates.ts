/**
 * Every message there is, and the one thing that is put into its text: a code, or the day something happened. Never a
 * name, an identifier or anything about health, because a message is read over shoulders and kept by others. The texts
 * stand in the catalogue (`messages`) and are registered with the provider under these names, English ones with `-en`.
 */
export const messageParameters = {
  'activation-code': 'code',
  'account-activated': 'day',
  /** To the registered mobile: somebody tried to activate a membership that already has its account. */
  'activation-tried': 'day',
  'sign-in-code': 'code',
  'recovery-code': 'code',
  'password-changed': 'day',
  /** To the number that is to be registered. */
  'mobile-code': 'code',
  /** To the number that was registered until then. */
  'mobile-changed': 'day',
} as const;

export type MessageTemplate = keyof typeof messageParameters;

export type ParametersOf<Template extends MessageTemplate> = Record<
  (typeof messageParameters)[Template],
  string
>;

export function isMessageTemplate(name: string): name is MessageTemplate {
  return Object.hasOwn(messageParameters, name);
}
