import { remindCorrections } from '../domain/correction/telling/remind-corrections.ts';
import type { JobTask } from '../platform/job-runner.ts';
import { caseTelling } from './case-telling.ts';
import type { JobWorld } from './job-world.ts';

/** Four times an hour: members whose time to answer ends, and the day's summary for staff. */
export function remindCorrectionsTask(world: JobWorld): JobTask {
  const telling = caseTelling(world);
  return async () => {
    await remindCorrections(telling);
  };
}
