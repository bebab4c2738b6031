import { z } from 'zod';
import { applyCase } from '../domain/correction/apply-case.ts';
import type { JobTask } from '../platform/job-runner.ts';
import type { JobWorld } from './job-world.ts';

const payloadSchema = z.object({ caseId: z.int() });

/** Does what was approved. Before its moment has come nothing happens; the sweep hands it over again. */
export function applyCorrectionTask({ db, clock, log }: JobWorld): JobTask {
  return async payload => {
    const { caseId } = payloadSchema.parse(payload);
    const applied = await applyCase({ db, clock }, caseId);
    if (!applied.ok) log.debug({ caseId, why: applied.why }, 'a case was not applied');
  };
}
