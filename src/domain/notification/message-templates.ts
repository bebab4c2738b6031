export type Channel = 'sms' | 'email';

/** What may be put into a text. `link` is a path of the portal, made whole when the message is sent. */
type Parameter = 'code' | 'trackingCode' | 'day' | 'time' | 'phone' | 'link' | 'count' | 'due';

type Template = { channels: readonly Channel[]; parameters: readonly Parameter[] };

/**
 * Every message there is, the channels it has a text for, and what is put into that, in the order of the provider's gaps.
 * Never a name, an identifier, a value or anything about health, because a message is read over shoulders and kept by
 * others. The texts stand in the catalogue (`messages`, `mails`); those for SMS are registered with the provider under
 * these names, English ones with `-en`.
 */
export const messageTemplates = {
  'activation-code': { channels: ['sms'], parameters: ['code'] },
  'account-activated': { channels: ['sms'], parameters: ['day'] },
  /** To the registered mobile: somebody tried to activate a membership that already has its account. */
  'activation-tried': { channels: ['sms'], parameters: ['day'] },
  'sign-in-code': { channels: ['sms'], parameters: ['code'] },
  'recovery-code': { channels: ['sms'], parameters: ['code'] },
  'password-changed': { channels: ['sms'], parameters: ['day'] },
  /** To the number that is to be registered. */
  'mobile-code': { channels: ['sms'], parameters: ['code'] },
  /** To the number that was registered until then. */
  'mobile-changed': { channels: ['sms'], parameters: ['day'] },
  /** Staff opened the file of somebody of whom nothing lay with their house. */
  'file-seen': { channels: ['sms'], parameters: ['day'] },

  /** To whoever is asked for her consent, before her yes counts. */
  'consent-code': { channels: ['sms'], parameters: ['code'] },
  /** To the mobile of a case, for whoever came with its tracking code. */
  'correction-code': { channels: ['sms'], parameters: ['code'] },
  'case-received': { channels: ['sms', 'email'], parameters: ['trackingCode', 'link'] },
  'case-question': { channels: ['sms', 'email'], parameters: ['trackingCode', 'day', 'link'] },
  /** To the dependent who is asked. */
  'case-consent': { channels: ['sms', 'email'], parameters: ['trackingCode', 'day', 'link'] },
  'case-reminder': { channels: ['sms', 'email'], parameters: ['trackingCode', 'day', 'link'] },
  /** Approved, and held until that day. */
  'case-approved': { channels: ['sms', 'email'], parameters: ['trackingCode', 'day'] },
  'case-stopped': { channels: ['sms', 'email'], parameters: ['trackingCode', 'link'] },
  'case-rejected': { channels: ['sms', 'email'], parameters: ['trackingCode', 'link'] },
  'case-solved': { channels: ['sms', 'email'], parameters: ['trackingCode', 'link'] },
  /** With the link that takes up an activation; by SMS alone, because the phone is what was proven. */
  'case-resume': { channels: ['sms'], parameters: ['link'] },
  'case-withdrawn': { channels: ['sms', 'email'], parameters: ['trackingCode'] },
  /** To the number that is about to be replaced, while it can be stopped. */
  'mobile-changing': { channels: ['sms', 'email'], parameters: ['trackingCode', 'phone', 'time', 'day'] },
  /** To the former primary and the new one. */
  'family-changed': { channels: ['sms', 'email'], parameters: ['day'] },

  'email-confirmation': { channels: ['email'], parameters: ['link'] },
  'staff-turn': { channels: ['email'], parameters: ['link'] },
  'staff-summary': { channels: ['email'], parameters: ['count', 'due', 'link'] },
} as const satisfies Record<string, Template>;

export type MessageTemplate = keyof typeof messageTemplates;

/** Templates with a text for the channel. */
export type TemplateOf<Through extends Channel> = {
  [Name in MessageTemplate]: Through extends (typeof messageTemplates)[Name]['channels'][number]
    ? Name
    : never;
}[MessageTemplate];

export type ParametersOf<Name extends MessageTemplate> = Record<
  (typeof messageTemplates)[Name]['parameters'][number],
  string
>;

/** As they come from the outbox. */
export type AnyParameters = Record<string, string>;

function isMessageTemplate(name: string): name is MessageTemplate {
  return Object.hasOwn(messageTemplates, name);
}

export function isTemplateOf<Through extends Channel>(
  channel: Through,
  name: string,
): name is TemplateOf<Through> {
  if (!isMessageTemplate(name)) return false;
  const channels: readonly Channel[] = messageTemplates[name].channels;
  return channels.includes(channel);
}

/** Every gap filled, the absent with nothing, and the link whole: the outbox keeps its path alone. */
export function wordsOf(parameters: AnyParameters, publicUrl: string): Record<Parameter, string> {
  const word = (name: Parameter) => parameters[name] ?? '';
  return {
    code: word('code'),
    trackingCode: word('trackingCode'),
    day: word('day'),
    time: word('time'),
    phone: word('phone'),
    link: parameters['link'] === undefined ? '' : `${publicUrl}${parameters['link']}`,
    count: word('count'),
    due: word('due'),
  };
}
