import type { DemoMessage } from '../../domain/notification/list-demo-messages.ts';
import { wordsOf } from '../../domain/notification/message-templates.ts';
import { paragraphsOf } from '../../html/mail.ts';
import { textsOf } from '../../texts/texts.ts';

export type MessageText = {
  /** Of e-mails. */
  subject: string | undefined;
  lines: readonly string[];
  /** Its path, and the word on it where it has one. */
  link: { href: string; label: string | undefined } | undefined;
};

/** What would stand on the phone or in the mail, in the language it was sent in; the link for itself, to be pressed. */
export function messageText(message: DemoMessage): MessageText | undefined {
  const { language, parameters } = message;
  if (parameters === undefined) return undefined;
  const href = parameters['link'];
  const words = wordsOf(parameters, '');
  const t = textsOf(language);
  if (message.channel === 'sms') {
    const lines = t.messages[message.template](words).split('\n');
    return {
      subject: undefined,
      lines: lines.filter(line => line !== href),
      link: href === undefined ? undefined : { href, label: undefined },
    };
  }
  const { subject, action } = t.mails.texts[message.template];
  return {
    subject: subject(words),
    lines: paragraphsOf({ template: message.template, words, language }),
    link: href === undefined || action === undefined ? undefined : { href, label: action },
  };
}
