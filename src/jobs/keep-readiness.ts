import { z } from 'zod';
import { snapshotReadiness } from '../domain/roster/snapshot-readiness.ts';
import type { JobTask } from '../platform/job-runner.ts';
import type { JobWorld } from './job-world.ts';

const payloadSchema = z.object({ contractId: z.int() });

/** The day's figures of a large contract after single members of it changed; several changes are counted once. */
export function keepReadinessTask({ db, clock }: JobWorld): JobTask {
  return async payload => {
    const { contractId } = payloadSchema.parse(payload);
    await db.transaction().execute(tx => snapshotReadiness(tx, contractId, clock.today()));
  };
}
