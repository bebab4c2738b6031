import { z } from 'zod';
import { askRecheck } from '../domain/correction/ask-recheck.ts';
import { applyRoster } from '../domain/roster/apply-roster.ts';
import type { JobTask } from '../platform/job-runner.ts';
import type { JobWorld } from './job-world.ts';

const payloadSchema = z.object({ rosterId: z.int() });

/** Does what was approved. One that is not (any more) approved is left alone. */
export function applyRosterTask({ db, clock, log }: JobWorld): JobTask {
  return async payload => {
    const { rosterId } = payloadSchema.parse(payload);
    const applied = await applyRoster({ db, clock }, rosterId);
    // Also where it was applied by a try that ended before this line.
    await askRecheck(db, { rosterId });
    if (!applied.ok) log.debug({ rosterId, why: applied.why }, 'a roster was not applied');
  };
}
