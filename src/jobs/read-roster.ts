import { join } from 'node:path';
import { z } from 'zod';
import { readRoster } from '../domain/roster/read-roster.ts';
import type { JobTask } from '../platform/job-runner.ts';
import type { JobWorld } from './job-world.ts';

const payloadSchema = z.object({ rosterId: z.int() });

/** Reads an uploaded roster into rows and findings. */
export function readRosterTask({ db, clock, config }: JobWorld): JobTask {
  const workFolder = join(config.dataFolder, 'reading');
  return async payload => {
    const { rosterId } = payloadSchema.parse(payload);
    await readRoster({ db, clock, workFolder }, rosterId);
  };
}
