import type { Db } from '../../platform/database.ts';
import type { Log } from '../../platform/log.ts';
import type { SendSms } from '../../platform/sms.ts';
import { isMessageTemplate, messageParameters } from './message-templates.ts';
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

/**
 * Sends one message of the outbox. Every step is committed by itself: the provider is never asked inside a transaction.
 * What a crash leaves in the state `sending` is taken up again, and the provider asked first whether it knows it.
 */
export async function sendMessage(
  { db, send, log }: { db: Db; send: SendSms; log: Log },
  messageId: number,
): Promise<Sending> {
  const message = await takeMessage(db, messageId);
  if (!message) return (await isBeingSent(db, messageId)) ? 'taken' : 'nothing-to-do';
  if (message.state === 'failed') return 'nothing-to-do';
  const { template, attempts } = message;
  const outcome = await send({
    recipient: message.recipient,
    template: message.language === 'en' ? `${template}-en` : template,
    token: tokenOf(message),
    localId: messageId,
    again: attempts > 1,
  });
  if (outcome.ok) {
    await markSent(db, messageId, outcome.reference);
    return 'sent';
  }
  log.warn(
    { messageId, template, attempts, why: outcome.why, answer: outcome.code },
    'a message was not sent',
  );
  if (outcome.why === 'refused') await markFailed(db, messageId, outcome.code);
  else await markWaiting(db, messageId, outcome.code);
  return outcome.why;
}

function tokenOf({ template, parameters }: OutboxMessage): string {
  if (!isMessageTemplate(template)) throw new Error('the outbox holds a message of no known template');
  return parameters[messageParameters[template]] ?? '';
}
