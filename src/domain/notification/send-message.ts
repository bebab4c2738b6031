import type { Db } from '../../platform/database.ts';
import type { Log } from '../../platform/log.ts';
import type { MailText, SendMail } from '../../platform/mail.ts';
import type { SendSms, SmsOutcome } from '../../platform/sms.ts';
import { isTemplateOf, messageTemplates, type TemplateOf, wordsOf } from './message-templates.ts';
import {
  isBeingSent,
  markFailed,
  markSent,
  markWaiting,
  type OutboxMessage,
  takeMessage,
} from './outbox.store.ts';

/** `nothing-to-do`: sent already, or too late. `taken`: by somebody who may have died. `away`: the provider is. */
export type Sending = 'sent' | 'nothing-to-do' | 'refused' | 'taken' | 'away';

export type Post = {
  db: Db;
  log: Log;
  sendSms: SendSms;
  sendMail: SendMail;
  /** The words of an e-mail, which the catalogue has. */
  writeMail(
    template: TemplateOf<'email'>,
    words: ReturnType<typeof wordsOf>,
    language: 'fa' | 'en',
  ): MailText;
  /** What every link begins with. */
  publicUrl: string;
};

/**
 * Sends one message of the outbox. Every step is committed by itself: the provider is never asked inside a transaction.
 * What a crash leaves in the state `sending` is taken up again; a provider of SMS is asked first whether it knows it, and
 * an e-mail carries the same Message-ID at every try, by which the receiving side knows a second copy.
 */
export async function sendMessage(post: Post, messageId: number): Promise<Sending> {
  const { db, log } = post;
  const message = await takeMessage(db, messageId);
  if (!message) return (await isBeingSent(db, messageId)) ? 'taken' : 'nothing-to-do';
  if (message.state === 'failed') return 'nothing-to-do';
  const { channel, template, attempts } = message;
  const outcome = await (channel === 'sms' ? sendAsSms(post, message) : sendAsMail(post, message));
  if (outcome.ok) {
    await markSent(db, messageId, outcome.reference);
    return 'sent';
  }
  log.warn(
    { messageId, channel, template, attempts, why: outcome.why, answer: outcome.code },
    'a message was not sent',
  );
  if (outcome.why === 'refused') await markFailed(db, messageId, outcome.code);
  else await markWaiting(db, messageId, outcome.code);
  return outcome.why;
}

const noSuchTemplate: SmsOutcome = { ok: false, why: 'refused', code: 'no-template' };

async function sendAsSms(post: Post, message: OutboxMessage): Promise<SmsOutcome> {
  const { template, language } = message;
  if (!isTemplateOf('sms', template)) return noSuchTemplate;
  const words = wordsOf(message.parameters, post.publicUrl);
  return post.sendSms({
    recipient: message.recipient,
    template: language === 'en' ? `${template}-en` : template,
    tokens: messageTemplates[template].parameters.map(name => words[name]),
    localId: message.id,
    again: message.attempts > 1,
  });
}

async function sendAsMail(post: Post, message: OutboxMessage): Promise<SmsOutcome> {
  const { template, language } = message;
  if (!isTemplateOf('email', template)) return noSuchTemplate;
  return post.sendMail({
    ...post.writeMail(template, wordsOf(message.parameters, post.publicUrl), language),
    recipient: message.recipient,
    language,
    localId: `${message.id}.${message.created_at.getTime().toString(36)}`,
    template,
  });
}
