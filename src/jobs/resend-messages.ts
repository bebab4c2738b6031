import { enqueueOverdueMessages } from '../domain/notification/enqueue-overdue-messages.ts';
import type { JobTask } from '../platform/job-runner.ts';
import type { JobWorld } from './job-world.ts';

/** Every minute: messages whose job was lost, or whose sender died. */
export function resendMessagesTask({ db }: JobWorld): JobTask {
  return async () => {
    await enqueueOverdueMessages(db);
  };
}
