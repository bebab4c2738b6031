import { z } from 'zod';
import { type Post, sendMessage } from '../domain/notification/send-message.ts';
import { mailOf } from '../html/mail.ts';
import type { JobTask } from '../platform/job-runner.ts';
import type { JobWorld } from './job-world.ts';

const payloadSchema = z.object({ messageId: z.int() });

/** Sends one message of the outbox. What cannot be sent now makes the job fail, and the runner come back later and later. */
export function sendMessageTask(world: JobWorld): JobTask {
  const { db, sendSms, sendMail, log, config } = world;
  return async payload => {
    const { messageId } = payloadSchema.parse(payload);
    const { publicUrl } = world;
    const writeMail: Post['writeMail'] = (template, words, language) =>
      mailOf({ template, words, language, brand: config.brand.name[language] });
    const sending = await sendMessage({ db, sendSms, sendMail, writeMail, publicUrl, log }, messageId);
    if (sending === 'away' || sending === 'taken') throw new Error(`a message waits: ${sending}`);
  };
}
