import { escalateCases } from '../domain/correction/escalate-cases.ts';
import type { JobTask } from '../platform/job-runner.ts';
import type { JobWorld } from './job-world.ts';

/** Every hour: what lies too long goes to the next house, and what nobody answered goes back. */
export function escalateCorrectionsTask({ db, clock, log }: JobWorld): JobTask {
  return async () => {
    const moved = await escalateCases({ db, clock });
    if (moved > 0) log.info({ moved }, 'cases that lay too long have moved on');
  };
}
