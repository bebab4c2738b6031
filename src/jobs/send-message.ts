import { z } from 'zod';
import { sendMessage } from '../domain/notification/send-message.ts';
import type { JobTask } from '../platform/job-runner.ts';
import type { JobWorld } from './job-world.ts';

const payloadSchema = z.object({ messageId: z.int() });

/** Sends one message of the outbox. What cannot be sent now makes the job fail, and the runner come back later and later. */
export function sendMessageTask({ db, sendSms, log }: JobWorld): JobTask {
  return async payload => {
    const { messageId } = payloadSchema.parse(payload);
    const sending = await sendMessage({ db, send: sendSms, log }, messageId);
    if (sending === 'away' || sending === 'taken') throw new Error(`a message waits: ${sending}`);
  };
}
