import type { Log } from './log.ts';
import type { SmsOutcome } from './sms.ts';

export type MailText = { subject: string; text: string; html: string };

export type Mail = MailText & {
  /** As stored: an address that `isMailAddress` knows. */
  recipient: string;
  language: 'fa' | 'en';
  /** Ours, the same at every try; the Message-ID is made of it. */
  localId: string;
  /** For the log, which has nothing else of the message. */
  template: string;
};

/** `refused`: never to be tried again. `away`: later perhaps. `code` is safe to log and to keep. */
export type SendMail = (mail: Mail) => Promise<SmsOutcome>;

const address =
  /^[A-Za-z0-9_'+-]([A-Za-z0-9_'+.-]*[A-Za-z0-9_'+-])?@([A-Za-z0-9]([A-Za-z0-9-]*)\.)+[A-Za-z]{2,}$/;

/** The same as `is_mail_address` in the database: nothing that ends a line, quotes, or names a second recipient. */
export function isMailAddress(text: string): boolean {
  return text.length <= 254 && address.test(text);
}

/** Sends nothing: for development and the demo, whose own page shows the messages. */
export function consoleMail(log: Log): SendMail {
  return async ({ localId, template }) => {
    log.info({ messageId: localId, template }, 'a mail would have been sent');
    return { ok: true, reference: 'console' };
  };
}
