import { z } from 'zod';
import { countRoster } from '../domain/roster/count-roster.ts';
import { findRoster } from '../domain/roster/find-roster.ts';
import type { JobTask } from '../platform/job-runner.ts';
import type { JobWorld } from './job-world.ts';

const payloadSchema = z.object({ rosterId: z.int() });

/** Counts a large roster again, for pages that found its numbers old. */
export function countRosterTask({ db }: JobWorld): JobTask {
  return async payload => {
    const { rosterId } = payloadSchema.parse(payload);
    await db.transaction().execute(async tx => {
      const roster = await findRoster(tx, rosterId);
      if (roster) await countRoster(tx, roster);
    });
  };
}
