import { z } from 'zod';
import { recheckCases } from '../domain/correction/recheck-cases.ts';
import type { JobTask } from '../platform/job-runner.ts';
import type { JobWorld } from './job-world.ts';

const payloadSchema = z.object({ contractId: z.int(), membershipId: z.int().optional() });

/** Ends the cases that a roster or an activation has solved. */
export function recheckCorrectionsTask({ db, clock, log }: JobWorld): JobTask {
  return async payload => {
    const changed = payloadSchema.parse(payload);
    const solved = await recheckCases({ db, clock }, changed);
    log.debug({ contractId: changed.contractId, solved }, 'open cases were looked at again');
  };
}
