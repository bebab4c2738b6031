import { z } from 'zod';
import { tellCorrection } from '../domain/correction/telling/tell-correction.ts';
import type { JobTask } from '../platform/job-runner.ts';
import { caseTelling } from './case-telling.ts';
import type { JobWorld } from './job-world.ts';

const payloadSchema = z.object({ caseId: z.int(), position: z.int() });

/** Writes to whoever has to know of a step of a case. */
export function tellCorrectionTask(world: JobWorld): JobTask {
  const telling = caseTelling(world);
  return async payload => {
    await tellCorrection(telling, payloadSchema.parse(payload));
  };
}
