import { z } from 'zod';
import { enqueueUnsortedCases } from '../domain/correction/enqueue-unsorted-cases.ts';
import { sortCase } from '../domain/correction/sort-case.ts';
import type { JobTask } from '../platform/job-runner.ts';
import type { JobWorld } from './job-world.ts';

const payloadSchema = z.object({ caseId: z.int() });

/** Finds out what a new case is about. One that has moved on is left alone. */
export function sortCorrectionTask({ db, clock, log }: JobWorld): JobTask {
  return async payload => {
    const { caseId } = payloadSchema.parse(payload);
    const sorted = await sortCase({ db, clock }, caseId);
    if (!sorted.ok) log.debug({ caseId, why: sorted.why }, 'a case was not sorted');
  };
}

/** Every minute: cases whose job was lost. */
export function sortLeftCorrectionsTask({ db, clock }: JobWorld): JobTask {
  return async () => {
    await enqueueUnsortedCases({ db, clock });
  };
}
