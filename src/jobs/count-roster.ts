import { z } from 'zod';
import { countRoster } from '../domain/roster/count-roster.ts';
import { findRoster } from '../domain/roster/find-roster.ts';
import { snapshotReadiness } from '../domain/roster/snapshot-readiness.ts';
import type { JobTask } from '../platform/job-runner.ts';
import type { JobWorld } from './job-world.ts';

const payloadSchema = z.object({ rosterId: z.int() });

/** Counts a large roster: when it has been read or applied, and when a page found its numbers old. */
export function countRosterTask({ db, clock }: JobWorld): JobTask {
  return async payload => {
    const { rosterId } = payloadSchema.parse(payload);
    await db.transaction().execute(async tx => {
      const roster = await findRoster(tx, rosterId);
      if (!roster) return;
      await countRoster(tx, roster);
      if (roster.state === 'applied') await snapshotReadiness(tx, roster.contractId, clock.today());
    });
  };
}
